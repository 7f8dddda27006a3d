package io.sancha.steps.recovery;

import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.postloan.PostloanDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a loan that fell due or into arrears, and pursues what it owes level by level. */
@Service
public class RecoveryDesk {
    /** Years after which a claim that was not demanded can no longer be enforced (COL-06). */
    private static final int LIMITATION_YEARS = 3;

    private final PostloanDesk loans;
    private final ArrearsReader arrears;
    private final MeasureEscalation escalation;
    private final RecoveryMeasures measures;
    private final PaymentDemands demands;
    private final SuitDecisions suits;
    private final MeasureOvertakings overtakings;
    private final Stamps stamps;
    private final Trail trail;

    RecoveryDesk(PostloanDesk loans, ArrearsReader arrears, MeasureEscalation escalation, RecoveryMeasures measures, PaymentDemands demands,
        SuitDecisions suits, MeasureOvertakings overtakings, Stamps stamps, Trail trail) {
        this.overtakings = overtakings;
        this.loans = loans;
        this.arrears = arrears;
        this.escalation = escalation;
        this.measures = measures;
        this.demands = demands;
        this.suits = suits;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Paid in full, back in order, or still owing. */
    @Transactional
    public RecoveryState assess(String caseId) {
        LoanState state = loans.state(caseId);
        RecoveryState found = RecoveryState.of(state).orElseThrow(() -> Refusal.by("WOF-02", "贷款已核销，账销案存，不再催收分级",
            "the loan is written off; the claim is kept, its arrears are not assessed"));
        trail.answered(found.name());
        return found;
    }

    /** The level that is due now; what was chosen today already stays while nothing has come of it. What was chosen before and lies open it overtakes. */
    @Transactional
    public Measure chooseMeasure(String caseId) {
        List<RecoveryMeasure> taken = measures.taken(caseId);
        Optional<RecoveryMeasure> open = measures.findFirstByCaseIdOrderByIdDesc(caseId)
            .filter(last -> taken.stream().noneMatch(done -> done.id() == last.id()));
        RecoveryMeasure due = escalation.next(stamps.now(caseId), arrears.of(loans.loan(caseId).number()), taken);
        RecoveryMeasure chosen = open.filter(last -> last.sameAs(due)).orElseGet(() -> measures.save(due));
        trail.about("recovery-measure", chosen.id(), null);
        trail.because(chosen.rule(), "逾期 " + chosen.daysOverdue() + " 天 / " + chosen.daysOverdue() + " days overdue");
        open.ifPresent(last -> chosen.overtakes(last).ifPresent(cause -> overtakings.keep(last, chosen, cause)));
        trail.answered(chosen.measure() == Measure.DEMAND ? chosen.method().name() : chosen.measure().name());
        return chosen.measure();
    }

    /** @throws Refusal COL-06 for a written demand or visit without its evidence */
    @Transactional
    public void demand(String caseId, DemandEntry entry) {
        RecoveryMeasure measure = current(caseId, Measure.DEMAND);
        if (measure.method() != DemandMethod.TELEPHONE && (entry.receipt() == null || entry.receipt().isBlank())) {
            throw Refusal.by("COL-06", "书面催收、上门和律师函须留存回执或证据，请填写", "a letter, a visit or a lawyer's letter leaves a receipt or other evidence; enter it")
                .atField("receipt");
        }
        OnceOnly.check(demands.existsByMeasureId(measure.id()), "本级催收已办理", "this demand was made");
        Stamp stamp = stamps.now(caseId);
        checkPromise(entry, stamp.bankDate());
        var demand = demands.save(new PaymentDemand(stamp, measure.id(), measure.method(), entry.contacted(), entry.answer(), entry.promisedOn(),
            entry.promisedAmount(), entry.receipt()));
        trail.about("payment-demand", demand.id(), null);
        trail.answered(measure.method().name());
    }

    private static void checkPromise(DemandEntry entry, LocalDate today) {
        if ((entry.promisedOn() == null) != (entry.promisedAmount() == null)) {
            throw Refusal.by("COL-06", "承诺还款须同时填写日期和金额，写明才是债务人认账的证据",
                "a promise has both a day and an amount: only then is it evidence that the debt was acknowledged")
                .atField(entry.promisedOn() == null ? "promisedOn" : "promisedAmount");
        }
        if (entry.promisedOn() != null && (entry.promisedOn().isBefore(today) || !entry.promisedAmount().isPositive())) {
            throw Refusal.ofInput("promisedOn", "承诺还款日不得早于今日，金额须大于零", "a promise is of an amount above zero on a day that is still to come");
        }
    }

    @Transactional
    public void decideOnSuit(String caseId, SuitEntry entry) {
        RecoveryMeasure measure = current(caseId, Measure.SUIT);
        OnceOnly.check(suits.existsByMeasureId(measure.id()), "是否起诉已决定", "whether to sue was decided");
        var decision = suits.save(new SuitDecision(stamps.now(caseId), measure.id(), entry.decision(), entry.reason().strip()));
        trail.about("suit-decision", decision.id(), null);
        trail.answered(entry.decision().name());
    }

    /** The day on which the next measure is looked for. */
    @Transactional(readOnly = true)
    public LocalDate nextMeasureOn(String caseId) {
        return last(caseId).nextOn();
    }

    /** The day on which the measure that was chosen is overtaken by the level above it if it still lies open. */
    @Transactional(readOnly = true)
    public LocalDate overtakenOn(String caseId) {
        return last(caseId).overtakenOn();
    }

    private RecoveryMeasure last(String caseId) {
        return measures.findFirstByCaseIdOrderByIdDesc(caseId).orElseThrow(() -> Refusal.by("COL-05", "尚未选定催收措施", "no measure was chosen yet"));
    }

    /** The day after which the claim can no longer be enforced: three years from the due date, or from the last demand that left evidence (COL-06). */
    @Transactional(readOnly = true)
    public LocalDate limitationEndsOn(String caseId) {
        Optional<LocalDate> lastDemand = demands.findByCaseIdOrderById(caseId).stream().filter(d -> d.receipt().isPresent()).map(PaymentDemand::bankDate)
            .reduce((a, b) -> b);
        LocalDate since = arrears.of(loans.loan(caseId).number()).since();
        return lastDemand.filter(on -> on.isAfter(since)).orElse(since).plusYears(LIMITATION_YEARS);
    }

    RecoveryMeasure current(String caseId, Measure wanted) {
        return measures.findFirstByCaseIdOrderByIdDesc(caseId).filter(measure -> measure.measure() == wanted)
            .orElseThrow(() -> Refusal.by("COL-05", "本级催收措施不是 " + wanted, "the measure that is due is not " + wanted));
    }
}
