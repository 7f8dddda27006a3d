package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section {@code revaluation}: what secures the loan as last valued, against what is owed, and each time that it was valued anew. */
@Component
class RevaluationFacts implements CaseFacts<RevaluationFacts.View> {
    private final RevaluationReader reader;
    private final RevaluationStore store;
    private final RevaluationRules rules;
    private final RevaluationOfTask tasks;
    private final Actors actors;
    private final Clock clock;

    RevaluationFacts(RevaluationReader reader, RevaluationStore store, RevaluationRules rules, RevaluationOfTask tasks, Actors actors,
        Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.store = store;
        this.rules = rules;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** @param current that of the task at which somebody works @param things as last accepted @param past all of the loan's, the last first */
    record View(Current current, List<Thing> things, List<ToValue> toValue, List<Line> past) {
    }

    /** What a form begins with of each thing: nothing of its value, which is to be found anew. */
    record ToValue(String mark, LocalDate insuredUntil, LocalDate registeredUntil) {
    }

    /**
     * @param things what was entered and is to be checked @param supplements what was added and is to be checked
     * @param shortfall what is lacking by the last comparison, in yuan; null where nothing was compared
     */
    record Current(RevaluationCause cause, String reason, LocalDate dueOn, String begunBy, String appraiser, AppraisalMethod method, LocalDate appraisedOn,
        String revaluedBy, List<RevaluationReader.Entered> things, Money owed, Money carries, Money shortfall, BigDecimal loanToValue, BigDecimal approvedAt,
        String measures, String answeredBy, List<RevaluationReader.Added> supplements, String returned) {
    }

    /** @param valuedNext last day until which its value serves */
    record Thing(String mark, CollateralKind kind, String description, Money approvedValue, Money value, Money priorClaims, LocalDate valuedOn,
        LocalDate valuedNext, ThingCondition condition, LocalDate insuredUntil, LocalDate registeredUntil) {
    }

    /** @param comparedOn day of the last comparison, whose figures follow; null before the first */
    record Line(LocalDate begunOn, RevaluationCause cause, RevaluationState state, LocalDate comparedOn, Money value, BigDecimal loanToValue,
        BigDecimal approvedAt, Money shortfall) {
    }

    @Override
    public String section() {
        return "revaluation";
    }

    @Override
    public Optional<View> of(String caseId) {
        return view(caseId, Optional.empty());
    }

    @Override
    public Optional<View> of(String caseId, String taskId) {
        return view(caseId, tasks.of(taskId).map(store::required));
    }

    private Optional<View> view(String caseId, Optional<Revaluation> current) {
        List<Line> past = reader.past(caseId);
        if (past.isEmpty()) {
            return Optional.empty();
        }
        List<SecuringThing> things = store.things(caseId);
        return Optional.of(new View(current.map(this::current).orElse(null), things.stream().map(this::thing).toList(),
            things.stream().map(one -> new ToValue(one.mark(), one.insuredUntil(), one.registeredUntil())).toList(), past));
    }

    private Thing thing(SecuringThing one) {
        return new Thing(one.mark(), one.kind(), one.description(), one.approvedValue(), one.value(), one.priorClaims(), one.valuedOn(),
            one.valuedOn().plusMonths(rules.every(one.kind(), LocalDate.now(clock))), one.condition(), one.insuredUntil(), one.registeredUntil());
    }

    private Current current(Revaluation one) {
        Optional<RevaluationReader.Report> report = reader.report(one);
        Optional<RevaluationReader.Cover> cover = reader.cover(one);
        Optional<RevaluationReader.Answer> answer = reader.answer(one);
        return new Current(one.cause(), one.reason(), one.dueOn(), named(one.begunBy()), report.map(RevaluationReader.Report::appraiser).orElse(null),
            report.map(RevaluationReader.Report::method).orElse(null), report.map(RevaluationReader.Report::appraisedOn).orElse(null),
            named(one.revaluedBy()), report.map(RevaluationReader.Report::things).orElse(List.of()), cover.map(RevaluationReader.Cover::owed).orElse(null),
            cover.map(RevaluationReader.Cover::allowed).orElse(null), cover.map(RevaluationReader.Cover::shortfall).orElse(null),
            cover.map(RevaluationReader.Cover::percent).orElse(null), cover.map(RevaluationReader.Cover::approvedPercent).orElse(null),
            answer.map(RevaluationReader.Answer::measures).orElse(null), named(one.answeredBy()),
            answer.map(RevaluationReader.Answer::supplements).orElse(List.of()), reader.returned(one));
    }

    private String named(String userId) {
        return userId == null ? null : actors.displayName(userId);
    }
}
