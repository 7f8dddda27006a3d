package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment of equal instalments against the textbook: P·i·(1+i)^n ÷ ((1+i)^n − 1), and the sum of discount factors for actual days. */
class AnnuityOracleTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final LocalDate START = LocalDate.of(2023, 10, 31);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 36, 240, 360})
    void isTheTextbookFormulaByTheMonth(int months) {
        Random random = new Random(months);
        for (int i = 0; i < 50; i++) {
            BigDecimal principal = BigDecimal.valueOf(100 + random.nextLong(100_000_000_000_000_000L), 2);
            BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(359_999), 4);
            BigDecimal rate = percent.divide(BigDecimal.valueOf(1200), DIGITS);
            BigDecimal growth = rate.add(BigDecimal.ONE).pow(months, DIGITS);
            BigDecimal payment = principal.multiply(rate).multiply(growth).divide(growth.subtract(BigDecimal.ONE), DIGITS);
            assertThat(first(principal, percent, months, DayCount.MONTHLY_RATE)).isEqualByComparingTo(fen(payment));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 36, 240, 360})
    void discountsEveryPeriodByItsDays(int months) {
        Random random = new Random(months);
        for (int i = 0; i < 50; i++) {
            BigDecimal principal = BigDecimal.valueOf(100 + random.nextLong(100_000_000_000_000_000L), 2);
            BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(359_999), 4);
            BigDecimal discount = BigDecimal.ONE;
            BigDecimal worth = BigDecimal.ZERO;
            for (int k = 1; k <= months; k++) {
                long days = START.plusMonths(k).toEpochDay() - START.plusMonths(k - 1L).toEpochDay();
                BigDecimal growth = percent.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(36_000), DIGITS).add(BigDecimal.ONE);
                discount = discount.divide(growth, DIGITS);
                worth = worth.add(discount);
            }
            assertThat(first(principal, percent, months, DayCount.ACT_360)).isEqualByComparingTo(fen(principal.divide(worth, DIGITS)));
        }
    }

    @Test
    void isAnEqualShareWithoutInterest() {
        assertThat(first(new BigDecimal("1000"), BigDecimal.ZERO, 3, DayCount.ACT_360)).isEqualByComparingTo("333.33");
    }

    private static BigDecimal first(BigDecimal principal, BigDecimal percent, int months, DayCount dayCount) {
        return LoanTerms.lend(Money.of(principal, Money.CNY), START).at(Rate.annualPercent(percent)).instalments(months)
                .repaid(RepaymentMethod.EQUAL_INSTALMENT).counted(dayCount).equalPayment(EqualPayment.FORMULA).terms()
                .resolve(HolidayCalendar.WEEKENDS).instalments().get(0).payment().amount();
    }

    private static BigDecimal fen(BigDecimal amount) {
        return amount.setScale(30, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_UP);
    }
}
