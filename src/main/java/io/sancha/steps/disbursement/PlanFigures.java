package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.kernel.schedule.Schedule;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.DueDates;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import io.sancha.steps.committee.Proposals;
import io.sancha.steps.contract.PrepareEntry;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the borrower would pay by the terms that are about to be written into the contract, were the loan paid out today. */
@Component
class PlanFigures implements LiveFigures<PlanFigures.Figures> {
    private final DueDates dueDates;
    private final BankCalendar calendar;
    private final Proposals proposals;
    private final Stamps stamps;

    PlanFigures(DueDates dueDates, BankCalendar calendar, Proposals proposals, Stamps stamps) {
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.proposals = proposals;
        this.stamps = stamps;
    }

    /** Amounts in yuan. @param payments how many */
    record Figures(int payments, LocalDate firstDueOn, Money firstPayment, Money lastPayment, LocalDate maturesOn, Money interest, Money total) {
    }

    @Override
    public String task() {
        return "prepare-contracts";
    }

    @Override
    public String name() {
        return "planNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        return typed.part("", PrepareEntry.class).filter(PlanFigures::isWhole).flatMap(terms -> figures(caseId, terms));
    }

    private static boolean isWhole(PrepareEntry terms) {
        return terms.amount() != null && terms.termMonths() != null && terms.annualRatePercent() != null && terms.dayCount() != null
            && terms.settlement() != null && terms.repaymentMethod() != null && terms.settlement().fits(terms.repaymentMethod());
    }

    private Optional<Figures> figures(String caseId, PrepareEntry terms) {
        LocalDate today = stamps.now(caseId).bankDate();
        String product = proposals.of(caseId).product();
        var contract = new DrawdownGrounds.Contract(0, null, product, terms.amount(), terms.termMonths(), terms.annualRatePercent(), null, null, null,
            terms.dayCount().name(), terms.settlement().name(), terms.repaymentMethod().name(), null, false);
        try {
            return Optional.of(figures(LoanReceiptTerms.of(contract, today, dueDates.of(product, today)).resolve(calendar.workingDays())));
        } catch (InvalidTerms noPlan) {
            return Optional.empty();
        }
    }

    private static Figures figures(Schedule plan) {
        Instalment first = plan.instalments().get(0);
        return new Figures(plan.instalments().size(), first.adjustedDueOn(), first.payment(), plan.last().payment(), plan.last().adjustedDueOn(),
            plan.totals().interest(), plan.totals().payment());
    }
}
