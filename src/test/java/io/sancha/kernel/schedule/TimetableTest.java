package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "CLAMP, 2023-01-31, 2023-02-28 2023-03-31 2023-04-30 2023-05-31",
        "STICK, 2023-01-31, 2023-02-28 2023-03-31 2023-04-30 2023-05-31",
        "CLAMP, 2023-04-30, 2023-05-30 2023-06-30 2023-07-30 2023-08-30",
        "STICK, 2023-04-30, 2023-05-31 2023-06-30 2023-07-31 2023-08-31",
        "CLAMP, 2024-02-29, 2024-03-29 2024-04-29 2024-05-29 2024-06-29",
        "STICK, 2024-02-29, 2024-03-31 2024-04-30 2024-05-31 2024-06-30",
        "STICK, 2024-01-30, 2024-02-29 2024-03-30 2024-04-30 2024-05-30",
    })
    void treatsMonthEndsAsDeclared(MonthEnd monthEnd, LocalDate start, String dues) {
        assertThat(dues(loan(start).instalments(4).monthEnd(monthEnd))).isEqualTo(dates(dues));
    }

    @ParameterizedTest(name = "every {1} {2} from {0}: {3}")
    @CsvSource({
        "2024-01-01, 2,  WEEK,  2024-01-15 2024-01-29 2024-02-12",
        "2024-01-01, 15, DAY,   2024-01-16 2024-01-31 2024-02-15",
        "2024-01-31, 3,  MONTH, 2024-04-30 2024-07-31 2024-10-31",
        "2024-02-29, 12, MONTH, 2025-02-28 2026-02-28 2027-02-28",
    })
    void stepsByItsPeriod(LocalDate start, int count, Every.Unit unit, String dues) {
        assertThat(dues(loan(start).instalments(3).every(count, unit))).isEqualTo(dates(dues));
    }

    @ParameterizedTest(name = "day {2} every {1} months from {0}: {3}")
    @CsvSource({
        "2024-04-02, 3,  20, 2024-06-20 2024-09-20 2024-12-20",
        "2024-03-20, 3,  20, 2024-06-20 2024-09-20 2024-12-20",
        "2024-03-19, 3,  20, 2024-03-20 2024-06-20 2024-09-20",
        "2024-01-05, 1,  20, 2024-01-20 2024-02-20 2024-03-20",
        "2024-01-25, 1,  20, 2024-02-20 2024-03-20 2024-04-20",
        "2024-01-25, 1,  31, 2024-01-31 2024-02-29 2024-03-31",
        "2024-01-25, 6,  20, 2024-06-20 2024-12-20 2025-06-20",
        "2024-12-21, 12, 20, 2025-12-20 2026-12-20 2027-12-20",
    })
    void settlesOnADayOfTheMonth(LocalDate start, int months, int day, String dues) {
        assertThat(dues(loan(start).instalments(3).every(months, Every.Unit.MONTH).settlementDay(day))).isEqualTo(dates(dues));
    }

    @ParameterizedTest(name = "first {1}, settlement {2}: {3}")
    @CsvSource({
        "2024-01-10, 2024-03-05,   , 2024-03-05 2024-04-05 2024-05-05",
        "2024-01-31, 2024-02-29,   , 2024-02-29 2024-03-31 2024-04-30",
        "2024-01-10, 2024-01-25, 20, 2024-01-25 2024-02-20 2024-03-20",
        "2024-01-10, 2024-02-20, 20, 2024-02-20 2024-03-20 2024-04-20",
    })
    void beginsOnTheFirstDueDate(LocalDate start, LocalDate first, Integer settlementDay, String dues) {
        assertThat(dues(loan(start).instalments(3).firstDueOn(first).settlementDay(settlementDay))).isEqualTo(dates(dues));
    }

    @Test
    void endsOnTheMaturityWithABrokenLastPeriod() {
        LoanTermsBuilder loan = loan(LocalDate.of(2024, 4, 2)).maturingOn(LocalDate.of(2025, 4, 2)).every(3, Every.Unit.MONTH).settlementDay(20);
        assertThat(dues(loan)).isEqualTo(dates("2024-06-20 2024-09-20 2024-12-20 2025-03-20 2025-04-02"));
        assertThat(days(loan)).containsExactly(79, 92, 91, 90, 13);
        assertThat(days(loan.counting(SettlementDay.INSIDE))).containsExactly(80, 92, 91, 90, 12);
    }

    @Test
    void keepsBothDatesAndChargesToEither() {
        // 2024-06-01 is a Saturday, 2024-09-01 a Sunday
        LoanTermsBuilder loan = loan(LocalDate.of(2024, 5, 1)).instalments(4);
        loan.onHolidays(BusinessDayConvention.FOLLOWING, AccrualDates.AGREED);
        assertThat(periods(loan)).extracting(Period::dueOn).isEqualTo(dates("2024-06-01 2024-07-01 2024-08-01 2024-09-01"));
        assertThat(periods(loan)).extracting(Period::adjustedDueOn).isEqualTo(dates("2024-06-03 2024-07-01 2024-08-01 2024-09-02"));
        assertThat(days(loan)).containsExactly(31, 30, 31, 31);
        assertThat(days(loan.onHolidays(BusinessDayConvention.FOLLOWING, AccrualDates.ADJUSTED))).containsExactly(33, 28, 31, 32);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-01-31, 30 30 30",
        "2024-01-15, 30 30 30",
    })
    void countsARegularMonthAsThirtyDaysAlsoAtItsEnd(LocalDate start, String declared) {
        assertThat(periods(loan(start).instalments(3))).extracting(Period::declaredDays)
                .isEqualTo(Arrays.stream(declared.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void countsOnlyRegularPeriodsByTheirDeclaredLength() {
        LoanTermsBuilder broken = loan(LocalDate.of(2024, 1, 10)).instalments(3).firstDueOn(LocalDate.of(2024, 1, 25)).settlementDay(20);
        assertThat(periods(broken)).extracting(Period::declaredDays).containsExactly(0, 0, 30);
        LoanTermsBuilder inside = loan(LocalDate.of(2024, 3, 20)).maturingOn(LocalDate.of(2025, 3, 20)).every(3, Every.Unit.MONTH).settlementDay(20)
                .counting(SettlementDay.INSIDE);
        assertThat(periods(inside)).extracting(Period::declaredDays).containsExactly(0, 90, 90, 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no instalments,      instalments",
        "matures before,      maturesOn",
        "due on the day,      firstDueOn",
        "weekly settlement,   settlementDay",
        "every five months,   settlementDay",
        "a thousand years,    instalments",
    })
    void refusesATimetableThatDoesNotRun(String what, String field) {
        LocalDate start = LocalDate.of(2024, 1, 10);
        LoanTermsBuilder loan = loan(start).instalments(12);
        switch (what) {
            case "no instalments" -> loan.instalments(0);
            case "matures before" -> loan.maturingOn(start.minusDays(1));
            case "due on the day" -> loan.firstDueOn(start);
            case "weekly settlement" -> loan.every(1, Every.Unit.WEEK).settlementDay(20);
            case "every five months" -> loan.every(5, Every.Unit.MONTH).settlementDay(20);
            default -> loan.every(1000, Every.Unit.MONTH);
        }
        assertThatThrownBy(() -> periods(loan)).asInstanceOf(type(InvalidTerms.class)).extracting(InvalidTerms::field).isEqualTo(field);
    }

    private static LoanTermsBuilder loan(LocalDate start) {
        return LoanTerms.lend(Money.cny("100000"), start).at(Rate.annualPercent("4.35")).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL)
            .counted(DayCount.ACT_360);
    }

    private static List<Period> periods(LoanTermsBuilder loan) {
        return loan.terms().periods(HolidayCalendar.WEEKENDS);
    }

    private static List<LocalDate> dues(LoanTermsBuilder loan) {
        return periods(loan).stream().map(Period::dueOn).toList();
    }

    private static List<Integer> days(LoanTermsBuilder loan) {
        return periods(loan).stream().map(Period::days).toList();
    }

    private static List<LocalDate> dates(String dates) {
        return Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
    }
}
