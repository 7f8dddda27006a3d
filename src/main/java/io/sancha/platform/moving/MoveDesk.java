package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.moving.MovePlan.Outcome;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes on a plan, and who stops the moving and goes on with it. What moves is {@link MoveWorker}'s. */
@Service
public class MoveDesk {
    private final MovePlans plans;
    private final MoveCases cases;
    private final MoveRules rules;
    private final MoveRecord record;
    private final DeployedVersions versions;
    private final Turns turns;
    private final Actors actors;

    MoveDesk(MovePlans plans, MoveCases cases, MoveRules rules, MoveRecord record, DeployedVersions versions, Turns turns, Actors actors) {
        this.plans = plans;
        this.cases = cases;
        this.rules = rules;
        this.record = record;
        this.versions = versions;
        this.turns = turns;
        this.actors = actors;
    }

    /**
     * Releases a plan: from here on its cases move, one by one.
     *
     * @param seen the hash of what the reviewer looked at
     * @throws Refusal MOV-01 to the planner, MOV-04 where another version runs by now or it is not what was planned and seen, MOV-09 where it is decided
     */
    @Transactional
    public void release(long id, String seen) {
        Actor me = rules.reviewer();
        within(id, plan -> {
            rules.stands(plan, State.OPEN);
            rules.another(plan, me, cases.branches(id));
            rules.plannerIsStillReviewer(plan);
            current(plan);
            same(plan, seen);
            plans.decide(id, Outcome.RELEASED, null, me.userId());
            String planner = actors.called(plan.plannedBy());
            String releaser = actors.called(me.userId());
            record.told(plan, me.userId(), "MOVE_RELEASED", "MOV-01", planner + " 拟定、" + releaser + " 复核放行迁移计划 #" + id + "，校验值 " + plan.sha256() + " / "
                + releaser + " releases plan #" + id + " of " + planner + ", hash " + plan.sha256());
        });
    }

    private void current(MovePlan plan) {
        int newest = versions.newest(plan.process());
        if (newest != plan.to()) {
            throw Refusal.by("MOV-04", "拟定之后又发布了第 " + newest + " 版，计划移往的第 " + plan.to() + " 版已不是现行版；请退回，重新拟定",
                "version " + newest + " has been released since; version " + plan.to() + ", to which this plan moves, runs no longer: plan it anew");
        }
    }

    private void same(MovePlan plan, String seen) {
        String rows = PlanText.sha256(plan.process(), plan.to(), plan.toSha256(), plan.sources(), plan.mappings(), cases.planned(plan.id()));
        if (!rows.equals(plan.sha256()) || !plan.sha256().equals(seen) || !record.proves(plan)) {
            throw Refusal.by("MOV-04", "迁移计划 #" + plan.id() + " 的内容与拟定时、与您所看的校验值不符，不予放行；请告知审计，重新拟定",
                "plan #" + plan.id() + " is not what was planned, or not what you looked at, by its hash; tell the auditors and plan it anew");
        }
    }

    /** Refuses a plan, with a reason. @throws Refusal BRN-01 to whose branches do not cover those of its cases */
    @Transactional
    public void refuse(long id, String why) {
        Actor me = rules.reviewer();
        within(id, plan -> {
            rules.stands(plan, State.OPEN);
            rules.another(plan, me, cases.branches(id));
            String reason = MoveRules.reason(why);
            plans.decide(id, Outcome.REFUSED, reason, me.userId());
            record.told(plan, me.userId(), "MOVE_REFUSED", "MOV-01", actors.called(me.userId()) + " 退回迁移计划 #" + id + "：" + reason + " / "
                + actors.called(me.userId()) + " refuses plan #" + id);
        });
    }

    /**
     * Any reviewer whose branches have one of its cases stops the moving, the planner too: the case whose turn it is still moves as a whole or not at all, no
     * other after it.
     *
     * @throws Refusal BRN-01 to whom none of its cases concerns
     */
    @Transactional
    public void stop(long id, String why) {
        Actor me = rules.reviewer();
        within(id, plan -> {
            rules.stands(plan, State.MOVING);
            rules.concerns(plan, me, cases.branches(id));
            String reason = MoveRules.reason(why);
            plans.halt(id, true, reason, me.userId());
            record.told(plan, me.userId(), "MOVE_STOPPED", "MOV-09", actors.called(me.userId()) + " 暂停迁移 #" + id + "：" + reason + " / "
                + actors.called(me.userId()) + " stops the moving of plan #" + id);
        });
    }

    /** A reviewer goes on with what was stopped. @throws Refusal BRN-01 to whose branches do not cover those of its cases */
    @Transactional
    public void resume(long id) {
        Actor me = rules.reviewer();
        within(id, plan -> {
            rules.stands(plan, State.STOPPED);
            rules.covers(plan, me, cases.branches(id));
            current(plan);
            plans.halt(id, false, null, me.userId());
            record.told(plan, me.userId(), "MOVE_RESUMED", "MOV-09", actors.called(me.userId()) + " 继续迁移 #" + id + " / " + actors.called(me.userId())
                + " goes on with the moving of plan #" + id);
        });
    }

    /** A reviewer ends what was stopped: what has not moved stays where it is. @throws Refusal BRN-01 to whose branches do not cover those of its cases */
    @Transactional
    public void end(long id, String why) {
        Actor me = rules.reviewer();
        within(id, plan -> {
            rules.stands(plan, State.STOPPED);
            rules.covers(plan, me, cases.branches(id));
            String reason = MoveRules.reason(why);
            plans.end(id);
            record.told(plan, me.userId(), "MOVE_ENDED", "MOV-09", actors.called(me.userId()) + " 终止迁移 #" + id + "，其余业务不再迁移：" + reason + " / "
                + actors.called(me.userId()) + " ends plan #" + id + "; its other cases stay where they are");
        });
    }

    /** What the acting person does with a plan. */
    @FunctionalInterface
    private interface Deed {
        void with(MovePlan plan);
    }

    private void within(long id, Deed deed) {
        turns.take("case-move/" + id);
        MovePlan plan = plans.find(id).orElseThrow(() -> PlanDesk.none(id));
        MoveRecord.within(plan, () -> {
            deed.with(plan);
            return null;
        });
    }
}
