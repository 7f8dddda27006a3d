package io.sancha.steps.disbursement;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.platform.policy.DueDates;
import java.time.LocalDate;

/**
 * The terms of the loan receipt (借据): what the contract says about settlement and repayment, from the day on which the loan is paid out, and where
 * its due dates move, as the product says.
 */
final class LoanReceiptTerms {
    private static final int SETTLEMENT_DAY = 20;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private LoanReceiptTerms() {
    }

    static LoanTerms of(DrawdownGrounds.Contract contract, LocalDate disbursedOn, DueDates.Rule dueDates) {
        LoanTermsBuilder terms = LoanTerms.lend(contract.amount(), disbursedOn).at(contract.rate()).repaid(RepaymentMethod.valueOf(contract.repaymentMethod()))
            .counted(DayCount.valueOf(contract.dayCount())).onHolidays(dueDates.convention(), dueDates.accrual());
        LocalDate maturesOn = disbursedOn.plusMonths(contract.termMonths());
        switch (contract.settlement()) {
            case "QUARTERLY_20" -> terms.maturingOn(maturesOn).every(MONTHS_OF_A_QUARTER, Every.Unit.MONTH).settlementDay(SETTLEMENT_DAY)
                .firstDueOn(notAfter(maturesOn, firstQuarterDay(disbursedOn)));
            case "MONTHLY_20" -> terms.maturingOn(maturesOn).settlementDay(SETTLEMENT_DAY).firstDueOn(notAfter(maturesOn, firstMonthDay(disbursedOn)));
            case "MONTHLY_ON_DISBURSEMENT_DAY" -> terms.instalments(contract.termMonths());
            case "AT_MATURITY" -> terms.maturingOn(maturesOn).every(contract.termMonths(), Every.Unit.MONTH);
            default -> throw new IllegalStateException("no settlement " + contract.settlement());
        }
        return terms.terms();
    }

    /** The first 20 March, June, September or December that is at least a month away: a first period of a few days is joined to the next (INT-01). */
    static LocalDate firstQuarterDay(LocalDate disbursedOn) {
        LocalDate day = disbursedOn.plusMonths(1);
        LocalDate settles = day.withDayOfMonth(SETTLEMENT_DAY)
            .plusMonths((MONTHS_OF_A_QUARTER - day.getMonthValue() % MONTHS_OF_A_QUARTER) % MONTHS_OF_A_QUARTER);
        return settles.isBefore(day) ? settles.plusMonths(MONTHS_OF_A_QUARTER) : settles;
    }

    /** The first 20th that is at least half a month away. */
    static LocalDate firstMonthDay(LocalDate disbursedOn) {
        LocalDate day = disbursedOn.plusDays(15);
        LocalDate settles = day.withDayOfMonth(SETTLEMENT_DAY);
        return settles.isBefore(day) ? settles.plusMonths(1) : settles;
    }

    private static LocalDate notAfter(LocalDate maturesOn, LocalDate settles) {
        return settles.isBefore(maturesOn) ? settles : null;
    }
}
