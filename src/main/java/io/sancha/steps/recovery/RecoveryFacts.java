package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What forms show of a recovery: the arrears, the escalation, the demands, what is held. */
@Component
class RecoveryFacts implements CaseFacts<RecoveryFacts.View> {
    private final LoanAccounts accounts;
    private final RecoveryDesk desk;
    private final RecoveryMeasures measures;
    private final PaymentDemands demands;
    private final SuitDecisions suits;
    private final MeasureOvertakings overtakings;
    private final WriteOffProposals proposals;
    private final Settlements settlements;
    private final SettlementDesk settling;
    private final ArrearsReader arrears;
    private final LoanStatements statements;
    private final Actors actors;

    RecoveryFacts(LoanAccounts accounts, RecoveryDesk desk, RecoveryMeasures measures, PaymentDemands demands, SuitDecisions suits, WriteOffProposals proposals,
                  MeasureOvertakings overtakings, Settlements settlements, SettlementDesk settling, ArrearsReader arrears, LoanStatements statements,
                  Actors actors) {
        this.accounts = accounts;
        this.desk = desk;
        this.measures = measures;
        this.demands = demands;
        this.suits = suits;
        this.overtakings = overtakings;
        this.proposals = proposals;
        this.settlements = settlements;
        this.settling = settling;
        this.arrears = arrears;
        this.statements = statements;
        this.actors = actors;
    }

    /**
     * @param asOf the day of every figure
     * @param overdueSince the oldest due date that is unpaid; null where nothing is overdue, as is the end of the limitation
     */
    record View(LocalDate asOf, LocalDate overdueSince, int daysOverdue, Due due, Measure measure, DemandMethod method, Integer measureLevel,
                LocalDate nextOn, LocalDate limitationEndsOn, List<DemandView> demands, SuitView suit, ProposalView proposal,
                List<MeasureOvertakings.Overtaken> overtaken, List<SettlementDesk.Held> held, LocalDate settledOn) {
    }

    record Due(Money principal, Money interest, Money penalty, Money compound, Money costs, Money total) {
    }

    record DemandView(LocalDate on, DemandMethod method, String contacted, String answer, LocalDate promisedOn, Money promisedAmount, String receipt) {
    }

    record SuitView(SuitEntry.Decision decision, String reason, LocalDate on) {
    }

    record ProposalView(String grounds, String evidence, String by) {
    }

    @Override
    public String section() {
        return "recovery";
    }

    /** Nothing before the loan first came to recovery. */
    @Override
    public Optional<View> of(String caseId) {
        Optional<Settlement> settled = settlements.findFirstByCaseIdOrderByIdDesc(caseId);
        Optional<RecoveryMeasure> measure = measures.findFirstByCaseIdOrderByIdDesc(caseId);
        return settled.isEmpty() && measure.isEmpty() ? Optional.empty() : accounts.ofCase(caseId).map(loan -> view(loan, measure, settled));
    }

    private View view(LoanAccount loan, Optional<RecoveryMeasure> measure, Optional<Settlement> settled) {
        String caseId = loan.caseId();
        Arrears overdue = arrears.of(loan.number());
        LocalDate today = statements.today(loan.number());
        Dues due = accounts.due(loan.number(), today);
        boolean late = overdue.days() > 0;
        List<DemandView> said = demands.findByCaseIdOrderById(caseId).stream().map(d -> new DemandView(d.bankDate(), d.method(), d.contacted(), d.answer(),
            d.promisedOn().orElse(null), d.promisedAmount().orElse(null), d.receipt().orElse(null))).toList();
        return new View(today, late ? overdue.since() : null, overdue.days(),
            new Due(due.principal(), due.interest(), due.penalty(), due.compound(), due.costs(), due.total()),
            measure.map(RecoveryMeasure::measure).orElse(null), measure.map(RecoveryMeasure::method).orElse(null),
            measure.map(RecoveryMeasure::measureLevel).orElse(null), measure.map(RecoveryMeasure::nextOn).orElse(null),
            late ? desk.limitationEndsOn(caseId) : null, said,
            suits.findFirstByCaseIdOrderByIdDesc(caseId).map(s -> new SuitView(s.decision(), s.reason(), s.bankDate())).orElse(null),
            proposals.findFirstByCaseIdOrderByIdDesc(caseId)
            .map(p -> new ProposalView(p.grounds(), p.evidence(), actors.displayName(p.recordedBy()))).orElse(null),
            overtakings.of(caseId), settling.held(caseId), settled.map(Settlement::bankDate).orElse(null));
    }
}
