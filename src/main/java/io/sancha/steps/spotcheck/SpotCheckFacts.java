package io.sancha.steps.spotcheck;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Section {@code spotcheck}: the unannounced visits of a loan. A visit that is only begun is shown at its own task and nowhere else: the branch reads of it
 * once it was made.
 */
@Component
class SpotCheckFacts implements CaseFacts<SpotCheckFacts.View> {
    private final SpotCheckStore store;
    private final SpotCheckReader reader;
    private final SpotCheckOfTask tasks;
    private final Actors actors;

    SpotCheckFacts(SpotCheckStore store, SpotCheckReader reader, SpotCheckOfTask tasks, Actors actors) {
        this.store = store;
        this.reader = reader;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** @param current that of the task at which somebody works @param past all of the loan's that were made, the last first */
    record View(Current current, List<Line> past) {
    }

    /** @param reason why it was chosen; null where it was drawn @param found null before the visit */
    record Current(SpotCause cause, String reason, LocalDate begunOn, Found found, List<AnswerView> answers) {
    }

    record Found(LocalDate visitedOn, String place, String met, Agreement business, Agreement funds, Agreement security, Agreement guarantors,
        Agreement repayment, String differences, String seen, String visitedBy) {
    }

    record AnswerView(LocalDate answeredOn, String explanation, String measures, String answeredBy, Judgement judgement, String reason, String judgedBy) {
    }

    record Line(LocalDate visitedOn, SpotCause cause, SpotCheckState state, String differences, String visitedBy) {
    }

    @Override
    public String section() {
        return "spotcheck";
    }

    @Override
    public Optional<View> of(String caseId) {
        List<Line> past = past(caseId);
        return past.isEmpty() ? Optional.empty() : Optional.of(new View(null, past));
    }

    @Override
    public Optional<View> of(String caseId, String taskId) {
        Optional<SpotCheck> current = tasks.of(taskId).map(store::required);
        return current.isEmpty() ? of(caseId) : Optional.of(new View(current(current.get()), past(caseId)));
    }

    private List<Line> past(String caseId) {
        return store.ofCase(caseId).stream().filter(one -> one.findingId() != null).sorted((one, other) -> Long.compare(other.id(), one.id())).map(one -> {
            SpotCheckReader.Finding found = reader.finding(one).orElseThrow();
            return new Line(found.visitedOn(), one.cause(), one.state(), found.differences(), actors.displayName(found.visitedBy()));
        }).toList();
    }

    private Current current(SpotCheck one) {
        Found found = reader.finding(one).map(f -> new Found(f.visitedOn(), f.place(), f.met(), f.business(), f.funds(), f.security(), f.guarantors(),
            f.repayment(), f.differences(), f.seen(), actors.displayName(f.visitedBy()))).orElse(null);
        List<AnswerView> answers = reader.answers(one).stream().map(a -> new AnswerView(a.answeredOn(), a.explanation(), a.measures(),
            actors.displayName(a.answeredBy()), a.judgement(), a.reason(), a.judgedBy() == null ? null : actors.displayName(a.judgedBy()))).toList();
        return new Current(one.cause(), one.reason(), one.begunOn(), found, answers);
    }
}
