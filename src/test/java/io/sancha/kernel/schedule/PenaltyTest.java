package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyTest {

    @ParameterizedTest(name = "INT-03: {0} + {1} % is allowed: {2}")
    @CsvSource({"OVERDUE, 29.99, false", "OVERDUE, 30, true", "OVERDUE, 50, true", "OVERDUE, 50.01, false", "MISUSE, 49.99, false",
        "MISUSE, 50, true", "MISUSE, 100, true", "MISUSE, 100.01, false"})
    void keepsToTheRangeOfUplifts(Penalty breach, BigDecimal uplift, boolean allowed) {
        Rate contract = Rate.annualPercent("4.35");
        if (allowed) {
            assertThat(breach.rate(contract, uplift)).isGreaterThan(contract);
        } else {
            assertThatThrownBy(() -> breach.rate(contract, uplift)).isInstanceOfSatisfying(InvalidTerms.class,
                    invalid -> assertThat(invalid.rule()).isEqualTo("INT-03"));
        }
    }

    @Test
    void chargesTheHigherAndNeverBoth() {
        Rate overdue = Penalty.OVERDUE.rate(Rate.annualPercent("6"), new BigDecimal("50"));
        Rate misuse = Penalty.MISUSE.rate(Rate.annualPercent("6"), new BigDecimal("100"));
        assertThat(Penalty.higher(overdue, misuse)).isEqualTo(misuse);
        assertThat(Penalty.higher(misuse, overdue)).isEqualTo(misuse);
    }

    @Test
    void costsTheFirstDayAfterTheDueDateOneDay() {
        // COL-04: due on the 10th and paid on the 11th is one day overdue
        Rate rate = Rate.annualPercent("3.6");
        LocalDate due = LocalDate.of(2024, 6, 10);
        assertThat(Interest.of(Money.cny("10000"), rate, DayCount.ACT_360, due, due).rounded(RoundingMode.HALF_UP)).isEqualTo(Money.cny("0"));
        assertThat(Interest.of(Money.cny("10000"), rate, DayCount.ACT_360, due, due.plusDays(1)).rounded(RoundingMode.HALF_UP))
            .isEqualTo(Money.cny("1.00"));
    }

    @Test
    void addsUpProductsOfBalancesThatChanged() {
        LocalDate day = LocalDate.of(2024, 3, 21);
        Interest interest = Interest.byProducts(List.of(new Interest.Balance(Money.cny("10000"), day, day.plusDays(10)),
                new Interest.Balance(Money.cny("25000"), day.plusDays(10), day.plusDays(30))), Rate.annualPercent("3.6"), DayCount.ACT_360);
        assertThat(interest.days()).isEqualTo(30);
        assertThat(interest.product()).isEqualByComparingTo("600000");
        assertThat(interest.rounded(RoundingMode.UNNECESSARY)).isEqualTo(Money.cny("60.00"));
    }
}
