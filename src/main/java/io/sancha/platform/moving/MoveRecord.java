package io.sancha.platform.moving;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the trail keeps of a plan, on a chain of its own, and of each case that it moved, on the case's. */
@Component
class MoveRecord {
    private static final String KIND = "case-move-plan";
    private static final String FILE = "process-file";
    private static final int PAGE = 200;
    private final Trail trail;
    private final TrailAudit audit;
    private final Actors actors;

    MoveRecord(Trail trail, TrailAudit audit, Actors actors) {
        this.trail = trail;
        this.audit = audit;
        this.actors = actors;
    }

    /** Takes down an act, in the transaction of the act. */
    void told(MovePlan plan, String by, String outcome, String rule, String sentence) {
        trail.record(by, place(plan, by), outcome, rule, sentence, List.of(of(plan), new Reference(FILE, plan.file(), plan.toSha256())));
    }

    private static Reference of(MovePlan plan) {
        return new Reference(KIND, String.valueOf(plan.id()), plan.sha256());
    }

    private static ActPlace place(MovePlan plan, String by) {
        return new ActPlace(plan.chain(), KIND, null, null, by.equals(Actor.SYSTEM) ? null : MoveRules.DUTY);
    }

    /** Does something with a plan: what is refused is told in its own chain. */
    static <T> T within(MovePlan plan, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place(plan, MoveRules.DUTY));
        }
    }

    /** A case has moved: who planned it and who released it stand in its own chain. */
    void moved(MovePlan plan, PlannedCase moved, String at, String becomes) {
        String planner = actors.called(plan.plannedBy());
        String releaser = actors.called(plan.decidedBy());
        trail.record(Actor.SYSTEM, new ActPlace(moved.caseId(), "case-move", null, plan.process() + ":" + plan.to(), null), "CASE_MOVED", "MOV-01",
            "本案由 " + plan.process() + " 第 " + moved.version() + " 版移至第 " + plan.to() + " 版（" + at + " → " + becomes + "），按 " + planner + " 拟定、" + releaser
                + " 复核的迁移计划 #" + plan.id() + " / this case has moved from version " + moved.version() + " of " + plan.process() + " to version " + plan.to()
                + " (" + at + " → " + becomes + "), by plan #" + plan.id() + " of " + planner + ", released by " + releaser,
            List.of(of(plan), new Reference(FILE, plan.file() + ":" + moved.version(), plan.sources().get(moved.version())),
                new Reference(FILE, plan.file() + ":" + plan.to(), plan.toSha256())));
    }

    List<TrailRecord> of(String chain) {
        return trail.of(chain, 0, PAGE);
    }

    /** Whether the trail, whose chain is whole, tells that this very plan was made. */
    boolean proves(MovePlan plan) {
        return audit.verify(plan.chain()).isEmpty()
            && trail.of(plan.chain(), 0, 1).stream().flatMap(record -> record.references().stream()).toList().contains(of(plan));
    }
}
