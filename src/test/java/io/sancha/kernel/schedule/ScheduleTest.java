package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest(name = "{0} {1}: first {2} + {3}, last {4}")
    @CsvSource({
        "EQUAL_INSTALMENT,        MONTHLY_RATE, 3791.57, 791.67, 4583.41, 19995.69",
        "EQUAL_PRINCIPAL,         MONTHLY_RATE, 4166.67, 791.67, 4183.00, 19395.82",
        "INTEREST_THEN_PRINCIPAL, MONTHLY_RATE, 0.00,    791.67, 200791.67, 38000.16",
        "BULLET,                  MONTHLY_RATE, 200000.00, 38000.00, 238000.00, 38000.00",
        "INTEREST_THEN_PRINCIPAL, ACT_360,      0.00,    818.06, 200818.06, 38554.35",
    })
    void repaysTwoHundredThousandOverFourYears(RepaymentMethod method, DayCount dayCount, String firstPrincipal, String firstInterest,
            String lastPayment, String totalInterest) {
        Schedule schedule = LoanTerms.lend(Money.cny("200000"), LocalDate.of(2024, 1, 1))
                .at(Rate.annualPercent("4.75")).instalments(48).repaid(method).counted(dayCount).terms()
                .resolve(HolidayCalendar.WEEKENDS);

        Instalment first = schedule.instalments().get(0);
        assertThat(first.principal()).isEqualTo(Money.cny(firstPrincipal));
        assertThat(first.interest()).isEqualTo(Money.cny(firstInterest));
        assertThat(schedule.last().payment()).isEqualTo(Money.cny(lastPayment));
        assertThat(schedule.last().balance()).isEqualTo(Money.cny("0"));
        assertThat(schedule.totals().interest()).isEqualTo(Money.cny(totalInterest));
        assertThat(schedule.totals().principal()).isEqualTo(Money.cny("200000"));
    }
}
