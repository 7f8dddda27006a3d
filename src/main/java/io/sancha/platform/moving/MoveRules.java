package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.standin.StandInDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what with a plan, and when (MOV-01, MOV-02, MOV-09). */
@Component
class MoveRules {
    static final String DUTY = "process-reviewer";
    private static final int LONGEST_REASON = 1000;
    private final Actors actors;
    private final StandInDesk standIns;

    MoveRules(Actors actors, StandInDesk standIns) {
        this.actors = actors;
        this.standIns = standIns;
    }

    /** The acting person. @throws Refusal API-01 to who is no process reviewer */
    Actor reviewer() {
        return actors.current().filter(me -> me.has(DUTY)).orElseThrow(() -> Refusal.by("API-01", "在办业务迁移由流程审核岗办理",
            "running cases are moved by process reviewers"));
    }

    /** The acting person. @throws Refusal API-01 to who neither moves cases nor audits */
    Actor reader() {
        return actors.current().filter(me -> me.has(DUTY) || me.has("auditor")).orElseThrow(() -> Refusal.by("API-01", "在办业务迁移由流程审核岗与审计查看",
            "plans to move running cases are seen by process reviewers and auditors"));
    }

    /** @throws Refusal MOV-09 unless the plan stands there */
    void stands(MovePlan plan, State... states) {
        if (!List.of(states).contains(plan.state())) {
            String by = plan.decidedBy() == null ? "" : actors.called(plan.decidedBy());
            throw Refusal.by("MOV-09", "迁移计划 #" + plan.id() + " 现为 " + plan.state() + (by.isEmpty() ? "，尚未复核" : "（" + by + "）") + "，不能这样办；请刷新页面",
                "plan #" + plan.id() + " is " + plan.state() + (by.isEmpty() ? ", nobody has decided on it" : " (" + by + ")")
                    + "; this cannot be done with it now; reload the page");
        }
    }

    /**
     * The second pair of eyes.
     *
     * @throws Refusal MOV-01 to the planner, to who acts in the planner's place or the planner in theirs, and where the planner is a reviewer no longer;
     * BRN-01 to whose branches do not cover those of its cases
     */
    void another(MovePlan plan, Actor me, List<String> branches) {
        String planner = actors.called(plan.plannedBy());
        if (plan.plannedBy().equals(me.userId())) {
            throw Refusal.by("MOV-01", "迁移计划 #" + plan.id() + " 由您本人拟定，须由另一位流程审核岗复核",
                "you made plan #" + plan.id() + " yourself; another process reviewer decides on it");
        }
        if (standIns.mayStandIn(plan.plannedBy(), me.userId(), DUTY) || standIns.mayStandIn(me.userId(), plan.plannedBy(), DUTY)) {
            throw Refusal.by("MOV-01", "您与拟定人 " + planner + " 之间有代办关系，不算另一双眼睛；请第三位流程审核岗复核",
                "you and " + planner + ", who planned it, stand in for each other and are one pair of eyes; let a third reviewer decide");
        }
        covers(plan, me, branches);
    }

    /** @throws Refusal BRN-01 to whose branches do not cover those of its cases: by their hand no case moves */
    void covers(MovePlan plan, Actor me, List<String> branches) {
        if (!branches.stream().allMatch(me::covers)) {
            throw BranchRule.nothing("迁移计划 #" + plan.id() + " 中的全部业务", "plan #" + plan.id() + " with all of its cases");
        }
    }

    /** @throws Refusal BRN-01 to whose branches have none of its cases: whoever sees one of them moving may say stop */
    void concerns(MovePlan plan, Actor me, List<String> branches) {
        if (!branches.isEmpty() && branches.stream().noneMatch(me::covers)) {
            throw BranchRule.nothing("迁移计划 #" + plan.id() + " 中的业务", "case of plan #" + plan.id());
        }
    }

    /** @throws Refusal MOV-01 where who planned it is a reviewer no longer */
    void plannerIsStillReviewer(MovePlan plan) {
        if (!actors.groupsOf(plan.plannedBy()).contains(DUTY)) {
            String planner = actors.called(plan.plannedBy());
            throw Refusal.by("MOV-01", "拟定人 " + planner + " 已不任流程审核岗；请在任的审核岗重新拟定",
                planner + ", who planned it, is no process reviewer any more; let one plan it anew");
        }
    }

    /** @throws Refusal MOV-01 to whoever did not plan it */
    void thePlanner(MovePlan plan, Actor me) {
        if (!plan.plannedBy().equals(me.userId())) {
            String planner = actors.called(plan.plannedBy());
            throw Refusal.by("MOV-01", "迁移计划 #" + plan.id() + " 由 " + planner + " 拟定，只能由其本人撤回；您可以复核或退回",
                planner + " made plan #" + plan.id() + ": its withdrawal is theirs; you may release or refuse it");
        }
    }

    /** A reason as it was typed. @throws Refusal MOV-02 if there is none, INPUT if it is no text or too long */
    static String reason(String given) {
        String reason = PlainText.of("reason", given);
        if (reason == null || reason.isBlank()) {
            throw Refusal.by("MOV-02", "请说明理由", "say why").atField("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.ofInput("reason", "理由长于 " + LONGEST_REASON + " 字", "the reason is longer than " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }
}
