package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases of released plans, one a transaction: the case is held, looked at as it stands now, moved, and written down, all or nothing. Whoever
 * is killed in the middle leaves the case where it was, and its turn comes again, on whichever node. Of two nodes at one plan one waits for the other.
 */
@Component
class MoveWorker {
    /** Cases that are moved before what runs, and who works where, is read anew. */
    private static final int BATCH = 50;
    /** Turns of one case that may break off, since people and timers work at cases too. */
    private static final int TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(MoveWorker.class);
    private final MovePlans plans;
    private final MoveCases cases;
    private final MoveRecord record;
    private final MoveJudges judges;
    private final RunningInstances instances;
    private final InstanceMoves engine;
    private final DeployedVersions versions;
    private final StepStanding steps;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    /** The judge of the last batch, who knows the places at which its plan's cases stand. */
    private final AtomicReference<Seated> seated = new AtomicReference<>();

    MoveWorker(MovePlans plans, MoveCases cases, MoveRecord record, MoveJudges judges, RunningInstances instances, InstanceMoves engine,
        DeployedVersions versions, StepStanding steps, Turns turns, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.cases = cases;
        this.record = record;
        this.judges = judges;
        this.instances = instances;
        this.engine = engine;
        this.versions = versions;
        this.steps = steps;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moves what is to be moved now, at most a batch of each plan. @return whether there may be more */
    boolean work() {
        boolean more = false;
        for (MovePlan plan : transaction.execute(status -> plans.moving())) {
            List<PlannedCase> batch = transaction.execute(status -> cases.pending(plan.id(), BATCH));
            if (batch.isEmpty()) {
                seated.set(null);
                transaction.executeWithoutResult(status -> end(plan.id()));
            } else {
                more |= turns(plan, batch);
            }
        }
        return more;
    }

    /** @param runs fingerprint of what runs, as the judge has read it */
    private record Seated(long plan, String runs, MoveJudge judge) {
    }

    private boolean turns(MovePlan plan, List<PlannedCase> batch) {
        String runs = versions.fingerprint();
        // whoever else works at a plan here has another: a judge is of one thread
        Seated last = seated.getAndSet(null);
        Seated now = last != null && last.plan() == plan.id() && last.runs().equals(runs) ? last
            : new Seated(plan.id(), runs, judges.of(plan.process(), plan.to(), plan.mappings()));
        now.judge().look(batch.stream().map(PlannedCase::caseId).toList());
        boolean goesOn = batch.stream().allMatch(next -> turn(plan.id(), next, now.judge(), runs));
        seated.set(now);
        return goesOn;
    }

    /** @return whether the plan goes on with what runs now */
    private boolean turn(long id, PlannedCase next, MoveJudge judge, String runs) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                turns.take("case-move/" + id);
                MovePlan plan = plans.find(id).orElseThrow();
                boolean goesOn = plan.state() == State.MOVING && current(plan, runs);
                if (goesOn && !cases.isOut(id, next.instance())) {
                    move(plan, next, judge);
                }
                return goesOn;
            }));
        } catch (Refusal refusal) {
            return refused(id, next, Verdict.of(refusal));
        } catch (RuntimeException failed) {
            if (failures.merge(next.instance(), 1, Integer::sum) < TRIES) {
                // somebody else's work came in between, or the database is away: it is tried again
                throw failed;
            }
            // by a later plan it has as many again
            failures.remove(next.instance());
            LOG.error("case {} could not be moved by plan {}", next.caseId(), id, failed);
            return refused(id, next, Verdict.refused("MOV-07", "迁移本案时系统出错，已记入日志；请运行人员查明后另行迁移",
                "the system failed when it moved this case; it is in the log: let the operators look, then plan it anew"));
        }
    }

    /** Written apart from what was undone; another node may have come to the case since. */
    private boolean refused(long id, PlannedCase planned, Verdict verdict) {
        transaction.executeWithoutResult(status -> {
            turns.take("case-move/" + id);
            if (!cases.isOut(id, planned.instance())) {
                cases.comesOut(id, planned.instance(), CaseOutcome.REFUSED, planned.at(), verdict);
            }
        });
        return true;
    }

    /** Whether what runs is what the judge has read. Where another version of the diagram runs by now, the plan stops (MOV-04). */
    private boolean current(MovePlan plan, String runs) {
        int newest = versions.newest(plan.process());
        if (newest != plan.to()) {
            String zh = "其间发布了第 " + newest + " 版，计划移往的第 " + plan.to() + " 版已不是现行版，自动停止；请终止本计划，重新拟定";
            String en = "version " + newest + " has been released, so version " + plan.to() + " runs no longer; stopped by itself: end this plan, make it anew";
            plans.halt(plan.id(), true, zh + " / " + en, Actor.SYSTEM);
            record.told(plan, Actor.SYSTEM, "MOVE_STOPPED", "MOV-04", zh + " / " + en);
            return false;
        }
        return versions.fingerprint().equals(runs);
    }

    /** All have come out; of two nodes that see it one says so. */
    private void end(long id) {
        turns.take("case-move/" + id);
        MovePlan plan = plans.find(id).orElseThrow();
        if (plan.state() != State.MOVING || !cases.pending(id, 1).isEmpty()) {
            return;
        }
        plans.end(plan.id());
        // how many there were is told on the page, to each reader those of their branches
        record.told(plan, Actor.SYSTEM, "MOVE_ENDED", "MOV-09", "迁移计划 #" + plan.id() + " 办结 / plan #" + plan.id() + " is done");
    }

    private void move(MovePlan plan, PlannedCase planned, MoveJudge judge) {
        Optional<Running> found = instances.locked(planned.instance()).filter(running -> running.own().version() == planned.version());
        if (found.isEmpty()) {
            cases.comesOut(plan.id(), planned.instance(), CaseOutcome.OVER, planned.at(), Verdict.moving(null));
            return;
        }
        Running running = found.get();
        String at = String.join(" ", running.own().at().keySet());
        Verdict verdict = judge.judgeAnew(running);
        if (!verdict.moves()) {
            cases.comesOut(plan.id(), planned.instance(), CaseOutcome.REFUSED, at, verdict);
            return;
        }
        steps.checkWorkable(running.caseId(), plan.process());
        engine.move(planned.instance(), judge.move(planned.version()));
        record.moved(plan, planned, at, verdict.becomes());
        cases.comesOut(plan.id(), planned.instance(), CaseOutcome.MOVED, at, verdict);
    }
}
