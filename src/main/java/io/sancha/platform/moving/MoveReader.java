package io.sancha.platform.moving;

import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells reviewers and auditors of plans, and of their cases those of the reader's branches (BRN-01). */
@Service
public class MoveReader {
    private final MovePlans plans;
    private final MoveCases cases;
    private final MoveRules rules;
    private final MoveRecord record;
    private final PlannedTimers timers;
    private final DiagramNames names;
    private final Actors actors;

    MoveReader(MovePlans plans, MoveCases cases, MoveRules rules, MoveRecord record, PlannedTimers timers, DiagramNames names, Actors actors) {
        this.plans = plans;
        this.cases = cases;
        this.rules = rules;
        this.record = record;
        this.timers = timers;
        this.names = names;
        this.actors = actors;
    }

    /**
     * How far a plan has come.
     *
     * @param all cases
     * @param held of which the dry run found that they do not move
     * @param refused of which that was found at their turn
     * @param over that had ended, or followed another version, before their turn
     */
    public record Progress(int all, int held, int moved, int refused, int over) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }

    /** A plan in the list. */
    public record Row(MovePlan plan, State state, Progress progress, String plannedByName, String decidedByName) {
    }

    /** Timers of a version that are not carried over, and those of the newest that begin anew. */
    public record Timers(int version, List<Place> lost, List<Place> begun) {
    }

    /** An act of its story. */
    public record Act(Instant at, String by, String outcome, String rule, String sentence) {
    }

    /** What the reader may do with it. Who may not is told why when they try. */
    public record May(boolean decide, boolean withdraw, boolean stop, boolean goOn) {
    }

    /** A plan as a whole. */
    public record View(Row row, List<Timers> timers, List<Act> acts, May may) {
    }

    /** An element of a diagram. @param name Chinese then English; null where it has none */
    public record Place(String element, String name) {
    }

    /**
     * A case of a plan.
     *
     * @param at the elements at which it stood: at the dry run, and once it has come out, then
     * @param becomes those at which it stands in the newest version; empty where it does not move
     * @param outcome what became of it; null before its turn
     * @param rule by which it does not move; null where it does
     * @param path on which a rule on order would be broken, as {@code process/element}
     */
    public record CaseView(String caseId, String branch, int version, List<Place> at, List<Place> becomes, CaseOutcome outcome, Instant outAt, String rule,
        String zh, String en, List<String> path) {
    }

    /** The latest first. @param process key of a diagram; null for all @param before only those with a lower number */
    @Transactional(readOnly = true)
    public List<Row> latest(String process, long before, int limit) {
        Actor me = rules.reader();
        return rows(plans.latest(process, before, limit), me);
    }

    /** As many questions for all as for one. */
    private List<Row> rows(List<MovePlan> found, Actor me) {
        Map<Long, Progress> progress = cases.progress(found.stream().map(MovePlan::id).toList(), me.branches());
        Map<String, String> called = actors.displayNames(found.stream().flatMap(plan -> Stream.of(plan.plannedBy(), plan.decidedBy())).filter(Objects::nonNull)
            .distinct().toList());
        return found.stream().map(plan -> new Row(plan, plan.state(), progress.getOrDefault(plan.id(), Progress.NONE),
            called.getOrDefault(plan.plannedBy(), plan.plannedBy()),
            plan.decidedBy() == null ? null : called.getOrDefault(plan.decidedBy(), plan.decidedBy()))).toList();
    }

    /** One plan. */
    @Transactional(readOnly = true)
    public View view(long id) {
        Actor me = rules.reader();
        MovePlan plan = required(id);
        return new View(rows(List.of(plan), me).get(0), timers.of(plan), record.of(plan.chain()).stream().map(this::act).toList(), may(plan, me));
    }

    private MovePlan required(long id) {
        return plans.find(id).orElseThrow(() -> PlanDesk.none(id));
    }

    private Act act(TrailRecord told) {
        return new Act(told.at(), actors.displayName(told.actor()), told.outcome(), told.rule(), told.message());
    }

    private static May may(MovePlan plan, Actor me) {
        boolean reviewer = me.has(MoveRules.DUTY);
        boolean own = me.userId().equals(plan.plannedBy());
        boolean open = reviewer && plan.state() == State.OPEN;
        return new May(open && !own, open && own, reviewer && plan.state() == State.MOVING, reviewer && plan.state() == State.STOPPED);
    }

    /** Cases of a plan, those that do not move first. @param after how many were read before */
    @Transactional(readOnly = true)
    public List<CaseView> cases(long id, int after, int limit) {
        Actor me = rules.reader();
        MovePlan plan = required(id);
        return cases.page(id, me.branches(), after, limit).stream()
            .map(one -> new CaseView(one.caseId(), one.branch(), one.version(), places(plan.process(), one.version(), one.at()),
                places(plan.process(), plan.to(), one.becomes()), one.outcome(), one.outAt(), one.rule(), one.zh(), one.en(), one.path())).toList();
    }

    private List<Place> places(String process, int version, String elements) {
        return elements == null || elements.isEmpty() ? List.of()
            : Arrays.stream(elements.split(" ")).map(element -> new Place(element, names.of(process + ":" + version, element))).toList();
    }
}
