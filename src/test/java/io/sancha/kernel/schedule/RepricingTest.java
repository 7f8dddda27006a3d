package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LPR plus basis points, taken anew on repricing dates (INT-05). The figures of the table are made up. */
class RepricingTest {

    private static final NavigableMap<LocalDate, Rate> LPR = new TreeMap<>(Map.of(
            LocalDate.of(2023, 6, 20), Rate.annualPercent("4.20"),
            LocalDate.of(2024, 2, 20), Rate.annualPercent("3.95"),
            LocalDate.of(2024, 7, 22), Rate.annualPercent("3.85")));
    private static final LocalDate START = LocalDate.of(2023, 9, 20);
    private static final RatePath NEW_YEARS = RatePath.floating(LPR, -20, START, List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)));

    @ParameterizedTest
    @CsvSource({"2023-09-20, 4.00", "2024-02-20, 4.00", "2024-12-31, 4.00", "2025-01-01, 3.65", "2030-01-01, 3.65"})
    void takesTheRatePublishedLastOnTheRepricingDate(LocalDate day, String percent) {
        assertThat(NEW_YEARS.on(day)).isEqualTo(Rate.annualPercent(percent));
    }

    @Test
    void splitsThePeriodInWhichTheRateChanges() {
        Schedule schedule = LoanTerms.lend(Money.cny("360000"), START).at(NEW_YEARS).instalments(24).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL)
                .counted(DayCount.ACT_360).terms().resolve(HolidayCalendar.WEEKENDS);
        // 20 Dec 2024 to 1 Jan 2025: 12 days at 4.00 %; to 20 Jan: 19 days at 3.65 %
        assertThat(schedule.instalments().get(15).interest()).isEqualTo(Money.cny("480.00").plus(Money.cny("693.50")));
        assertThat(schedule.instalments().get(16).interest()).isEqualTo(Money.cny("1131.50"));
    }

    @Test
    void setsTheEqualPaymentAnewForWhatIsLeft() {
        Schedule schedule = LoanTerms.lend(Money.cny("360000"), START).at(NEW_YEARS).instalments(24).repaid(RepaymentMethod.EQUAL_INSTALMENT)
                .counted(DayCount.MONTHLY_RATE).terms().resolve(HolidayCalendar.WEEKENDS);
        assertThat(schedule.instalments().subList(0, 15)).extracting(Instalment::payment).containsOnly(Money.cny("15632.97"));
        Instalment left = schedule.instalments().get(15);
        Schedule rest = LoanTerms.lend(left.balance(), left.dueOn()).at(Rate.annualPercent("3.65")).instalments(8).repaid(RepaymentMethod.EQUAL_INSTALMENT)
                .counted(DayCount.MONTHLY_RATE).terms().resolve(HolidayCalendar.WEEKENDS);
        Money payment = rest.instalments().get(0).payment();
        assertThat(schedule.instalments().subList(15, 23)).extracting(Instalment::payment)
                .allSatisfy(row -> assertThat(row.minus(payment).abs()).isLessThanOrEqualTo(Money.cny("0.01")));
    }

    @Test
    void needsARateThatWasPublishedBefore() {
        assertThatThrownBy(() -> RatePath.floating(LPR, 0, LocalDate.of(2023, 6, 19), List.of())).isInstanceOf(InvalidTerms.class)
                .hasMessageContaining("no reference rate was published");
    }

    @Test
    void drawsMoreOnALaterDay() {
        Schedule schedule = LoanTerms.lend(Money.cny("100000"), LocalDate.of(2024, 1, 20)).andOn(LocalDate.of(2024, 2, 4), Money.cny("50000"))
                .at(Rate.annualPercent("3.60")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360)
                .rounded(RoundingMode.HALF_UP).terms().resolve(HolidayCalendar.WEEKENDS);
        // 31 days on 100,000 and 16 days on 50,000
        assertThat(schedule.instalments().get(0).interest()).isEqualTo(Money.cny("390.00"));
        assertThat(schedule.instalments()).extracting(Instalment::principal).containsOnly(Money.cny("50000"));
    }

    @Test
    void paysOnlyInterestAtTheStart() {
        Schedule schedule = LoanTerms.lend(Money.cny("100000"), LocalDate.of(2024, 1, 1)).at(Rate.annualPercent("6")).instalments(5).interestOnly(2)
                .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.MONTHLY_RATE).terms().resolve(HolidayCalendar.WEEKENDS);
        assertThat(schedule.instalments()).extracting(Instalment::principal).containsExactly(Money.cny("0"), Money.cny("0"),
                Money.cny("33333.33"), Money.cny("33333.33"), Money.cny("33333.34"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"drawn before, drawdowns", "drawn at maturity, drawdowns", "drawn nothing, principal", "drawn too much, principal",
        "never repaid, interestOnly", "not rounded, rounding", "no rate, rate"})
    void refusesTermsThatCannotBeCalculated(String what, String field) {
        LocalDate start = LocalDate.of(2024, 1, 1);
        LoanTermsBuilder loan = LoanTerms.lend(Money.cny("1"), start).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360);
        if (!what.equals("no rate")) {
            loan.at(Rate.ZERO);
        }
        switch (what) {
            case "drawn before" -> loan.andOn(start.minusDays(1), Money.cny("1"));
            case "drawn at maturity" -> loan.andOn(start.plusMonths(3), Money.cny("1"));
            case "drawn nothing" -> loan.andOn(start, Money.cny("0"));
            case "drawn too much" -> loan.andOn(start, Money.cny("1000000000000000"));
            case "never repaid" -> loan.interestOnly(3);
            case "not rounded" -> loan.rounded(RoundingMode.UNNECESSARY);
            default -> { }
        }
        assertThatThrownBy(() -> loan.terms().resolve(HolidayCalendar.WEEKENDS)).isInstanceOfSatisfying(InvalidTerms.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
