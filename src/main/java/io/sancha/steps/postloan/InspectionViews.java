package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.people.Actors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The inspection that is under way in a case, and the last one that was closed, as forms show them. */
@Component
class InspectionViews {
    private final InspectionDesk desk;
    private final InspectionPeriods periods;
    private final RedFlagViews flags;
    private final MisuseDesk misuses;
    private final InspectionPapers papers;
    private final RatioChanges ratios;
    private final InspectionClosings closings;
    private final InspectionOrders orders;
    private final Inspections inspections;
    private final ClassOpinions opinions;
    private final Clock clock;
    private final Actors actors;

    InspectionViews(InspectionDesk desk, InspectionPeriods periods, RedFlagViews flags, MisuseDesk misuses, InspectionPapers papers,
        RatioChanges ratios, InspectionClosings closings, InspectionOrders orders, Inspections inspections, ClassOpinions opinions, Clock clock,
        Actors actors) {
        this.desk = desk;
        this.periods = periods;
        this.flags = flags;
        this.misuses = misuses;
        this.papers = papers;
        this.ratios = ratios;
        this.closings = closings;
        this.orders = orders;
        this.inspections = inspections;
        this.opinions = opinions;
        this.clock = clock;
        this.actors = actors;
    }

    /**
     * @param missedOn last day of the period that was missed; null where none was @param madeUpUntil until when it may be made up for, were it allowed today
     * @param similarity to the earlier evidence that is most like this one, a fraction
     */
    record Current(InspectionKind kind, List<KeyCause> causes, LocalDate opensOn, LocalDate dueOn, LocalDate closesOn, LocalDate missedOn,
        LocalDate madeUpUntil, Evidence evidence, BigDecimal similarity, Boolean repeated, String finding,
                   String signals, String followUp, Boolean doubtedByInspector, String inspector, String justification,
                   List<RedFlagViews.Flag> redFlags, ReportOutcome reportOutcome, String recheckOpinion, String recheckedBy, List<Opinion> opinions) {
    }

    /** @param by who ordered it */
    record OrderView(LocalDate orderedOn, LocalDate dueOn, String reason, String by) {
    }

    record Last(LocalDate dueOn, String finding, String signals, String followUp, Evidence evidence) {
    }

    /** @param ratios beside those of the last inspection and of the approval; none without a statement */
    record Evidence(LocalDate visitedOn, String place, String operations, String management, Boolean statementDelivered, PeriodStatement statement,
        List<RatioChange> ratios, String statements, String changesExplained, FundsUse fundsUse, Money misusedAmount, String useOfFunds,
        List<SecuritySeen> security, List<GuarantorSeen> guarantors, RepaymentAbility repaymentAbility, String repaymentSource, String secondSource,
        String interestAndDunning) {
    }

    /** Money that was misused. @param open whether it is not mended yet */
    record Misuse(Money amount, LocalDate foundOn, LocalDate mendBy, boolean open, String reason) {
    }

    record Opinion(String step, RiskClass riskClass, String reason, String by) {
    }

    Current current(String caseId) {
        return desk.unfinished(caseId).map(this::current).orElse(null);
    }

    private Current current(Inspection inspection) {
        InspectionPlan plan = periods.plan(inspection);
        InspectionPeriod period = periods.of(inspection);
        LocalDate missedOn = periods.missed(inspection).map(InspectionMissed::closedOn).orElse(null);
        Optional<InspectionEvidence> evidence = papers.evidence(inspection);
        Optional<InspectionComparison> comparison = evidence.flatMap(papers::comparison);
        Optional<InspectionReport> report = papers.report(inspection);
        Optional<InspectionRecheck> recheck = papers.recheck(inspection);
        List<Opinion> opined = recheck.map(r -> opinions.findByRecheckIdOrderById(r.id())).orElse(List.of()).stream()
            .map(o -> new Opinion(o.step().name(), o.riskClass(), o.reason(), actors.displayName(o.recordedBy()))).toList();
        return new Current(plan.kind(), plan.causes(), period.opensOn(), plan.dueOn(), period.closesOn(), missedOn,
            missedOn == null ? null : periods.madeUpUntil(LocalDate.now(clock)),
            evidence.map(this::view).orElse(null),
            comparison.map(InspectionComparison::similarity).orElse(null), comparison.map(InspectionComparison::repeated).orElse(null),
            report.map(InspectionReport::finding).orElse(null), report.flatMap(InspectionReport::signals).orElse(null),
            report.flatMap(InspectionReport::followUp).orElse(null),
            report.map(InspectionReport::classInDoubt).orElse(null), report.map(InspectionReport::recordedBy).map(actors::displayName)
            .orElse(null),
            report.flatMap(InspectionReport::justification).orElse(null), flags.of(inspection),
            recheck.map(said -> said.accepted() ? ReportOutcome.ACCEPTED : ReportOutcome.RETURNED).orElse(null),
            recheck.map(InspectionRecheck::opinion).orElse(null),
            recheck.map(InspectionRecheck::recordedBy).map(actors::displayName).orElse(null), opined);
    }

    /** The order from above that is to be carried out; null where there is none. */
    OrderView order(String caseId) {
        return orders.open(caseId).map(one -> new OrderView(one.bankDate(), one.dueOn(), one.reason(), actors.displayName(one.recordedBy()))).orElse(null);
    }

    List<Misuse> misuses(String caseId) {
        List<Long> open = misuses.open(caseId).stream().map(MisuseFound::id).toList();
        return misuses.of(caseId).stream().map(one -> new Misuse(one.amount(), one.bankDate(), one.mendBy(), open.contains(one.id()),
            one.reason())).toList();
    }

    Last last(String caseId) {
        return closings.findFirstByCaseIdOrderByIdDesc(caseId).flatMap(closing -> inspections.findById(closing.inspectionId()))
            .flatMap(inspection -> papers.report(inspection)
            .map(report -> new Last(periods.plan(inspection).dueOn(), report.finding(), report.signals().orElse(null), report.followUp().orElse(null),
                papers.evidence(inspection).map(this::view).orElse(null)))).orElse(null);
    }

    private Evidence view(InspectionEvidence e) {
        List<RatioChange> compared = e.statement().map(statement -> ratios.of(e.caseId(), e.inspectionId(), statement, e.bankDate())).orElse(List.of());
        return new Evidence(e.visitedOn(), e.place(), e.operations(), e.management(), e.statementDelivered().orElse(null), e.statement().orElse(null), compared,
            e.statements(), e.changesExplained().orElse(null), e.fundsUse().orElse(null), e.misusedAmount().orElse(null), e.useOfFunds().orElse(null),
            e.security(), e.guarantors(), e.repaymentAbility(), e.repaymentSource(), e.secondSource().orElse(null), e.interestAndDunning());
    }
}
