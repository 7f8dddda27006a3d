package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for every loan, whatever its terms. */
@Domain(LoansAtRandom.class)
class SchedulePropertiesTest {

    @Property(tries = 3000)
    void principalSumsToTheLoanAndTheLastBalanceIsZero(@ForAll LoanTerms terms) {
        Schedule schedule = terms.resolve(HolidayCalendar.WEEKENDS);
        Money repaid = Money.sum(schedule.instalments().stream().map(Instalment::principal).toList(), Money.CNY);
        assertThat(repaid).isEqualTo(terms.principal()).isEqualTo(schedule.totals().principal());
        assertThat(schedule.last().balance()).isEqualTo(Money.cny("0"));
    }

    @Property(tries = 3000)
    void noRowIsNegativeAndEveryPaymentIsItsParts(@ForAll LoanTerms terms) {
        Schedule schedule = terms.resolve(HolidayCalendar.WEEKENDS);
        assertThat(schedule.instalments()).allSatisfy(row -> {
            assertThat(List.of(row.principal(), row.interest(), row.payment(), row.balance())).noneMatch(Money::isNegative);
            assertThat(row.payment()).isEqualTo(row.principal().plus(row.interest()));
        });
        assertThat(schedule.totals().payment()).isEqualTo(schedule.totals().principal().plus(schedule.totals().interest()));
    }

    @Property(tries = 1000)
    void datesRunForwardAndEveryDayCountsOnce(@ForAll LoanTerms terms) {
        List<Period> periods = terms.periods(HolidayCalendar.WEEKENDS);
        LocalDate from = terms.timetable().disbursedOn();
        for (Period period : periods) {
            assertThat(period.from()).isEqualTo(from);
            assertThat(period.to()).isAfterOrEqualTo(from);
            from = period.to();
        }
        assertThat(periods).extracting(Period::dueOn).isSorted().doesNotHaveDuplicates();
        LocalDate end = terms.timetable().accrual() == AccrualDates.ADJUSTED ? last(periods).adjustedDueOn() : last(periods).dueOn();
        assertThat(from).isEqualTo(end);
    }

    @Property(tries = 1000)
    void equalInstalmentsAreEqualButForTheLast(@ForAll LoanTerms terms) {
        boolean plain = terms.method() == RepaymentMethod.EQUAL_INSTALMENT && terms.interestOnly() == 0 && terms.drawdowns().size() == 1
                && terms.rates().byDate().size() == 1 && terms.principal().compareTo(Money.cny("1000")) > 0;
        List<Instalment> rows = terms.resolve(HolidayCalendar.WEEKENDS).instalments();
        if (plain && rows.get(0).principal().isPositive()) {
            // a row whose interest alone is above the payment asks for the interest and no principal
            List<Instalment> paying = rows.stream().filter(row -> row.principal().isPositive()).toList();
            // the last that pays settles the loan; days that count less than the formula's months may leave rows of nothing behind it
            Set<Money> payments = paying.subList(0, paying.size() - 1).stream().map(Instalment::payment).collect(Collectors.toSet());
            assertThat(payments).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Period last(List<Period> periods) {
        return periods.get(periods.size() - 1);
    }
}
