package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** COL-04 beside the bank's dated holidays: the plan and the end of day agree on the day after which a loan is overdue. */
class HolidayDuesTest extends IntegrationTest {
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;

    private String opened(LocalDate drawn) {
        on(drawn);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("360000.00"), drawn).at(Rate.annualPercent("3.60")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).onHolidays(BusinessDayConvention.FOLLOWING, AccrualDates.AGREED).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    /** National holiday 1 to 7 October 2024; Sunday 29 September and Saturday 12 October are worked for it; 19 October is a Saturday like any other. */
    @ParameterizedTest
    @CsvSource({"2024-09-01, 2024-10-01, 2024-10-08", "2024-09-04, 2024-10-04, 2024-10-08", "2024-09-07, 2024-10-07, 2024-10-08",
        "2024-08-29, 2024-09-29, 2024-09-29", "2024-09-12, 2024-10-12, 2024-10-12", "2024-09-19, 2024-10-19, 2024-10-21"})
    void aDueDateMovesByTheBanksHolidaysAndTheDayAfterItIsOverdue(LocalDate drawn, LocalDate due, LocalDate adjusted) {
        String number = opened(drawn);

        PlannedInstalment first = loans.schedule(number).get(0);
        assertThat(first.dueOn()).isEqualTo(due);
        assertThat(first.adjustedDueOn()).isEqualTo(adjusted);

        on(adjusted);
        endOfDay.run(adjusted, Partition.of(number));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.PERFORMING);
        assertThat(loans.due(number, adjusted).penalty()).isEqualTo(Money.cny("0.00"));
        on(adjusted.plusDays(1));
        endOfDay.run(adjusted.plusDays(1), Partition.of(number));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.OVERDUE);
        assertThat(loans.position(number).daysPastDue()).isEqualTo(1);
        // 120,000 × 1 × 5.40 % ÷ 360
        assertThat(loans.due(number, adjusted.plusDays(1)).penalty()).isEqualTo(Money.cny("18.00"));
        assertThat(loans.lacking(number)).isZero();
    }
}
