package io.sancha.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest(name = "{0} ‰ a month = {1} % a year")
    @CsvSource({"3, 3.6", "4.05, 4.86", "5, 6", "6.6375, 7.965"})
    void turnsAMonthIntoAYear(String permille, String percent) {
        assertThat(Rate.monthlyPermille(permille)).isEqualTo(Rate.annualPercent(percent));
        assertThat(Rate.annualPercent(percent).monthlyPermille(4, RoundingMode.UNNECESSARY)).isEqualByComparingTo(permille);
    }

    @ParameterizedTest(name = "{0} ‱ a day = {2} % a year of {1} days")
    @CsvSource({"5, 360, 18", "2.1, 360, 7.56", "5, 365, 18.25"})
    void turnsADayIntoAYear(BigDecimal perTenThousand, int days, String percent) {
        assertThat(Rate.dailyPerTenThousand(perTenThousand, days)).isEqualTo(Rate.annualPercent(percent));
        assertThat(Rate.annualPercent(percent).dailyPerTenThousand(days, 4, RoundingMode.UNNECESSARY)).isEqualByComparingTo(perTenThousand);
    }

    @Test
    void roundsAConversionAsNamed() {
        assertThat(Rate.annualPercent("4.35").dailyPerTenThousand(360, 6, RoundingMode.HALF_UP)).isEqualByComparingTo("1.208333");
        assertThat(Rate.annualPercent("4.35").monthlyPermille(4, RoundingMode.HALF_UP)).isEqualByComparingTo("3.6250");
    }

    @ParameterizedTest
    @CsvSource({"3.45, 45, 3.90", "3.45, -20, 3.25", "0.20, -20, 0"})
    void addsBasisPoints(String lpr, int basisPoints, String rate) {
        assertThat(Rate.annualPercent(lpr).plusBasisPoints(basisPoints)).isEqualTo(Rate.annualPercent(rate));
    }

    @ParameterizedTest
    @CsvSource({"6.12, 50, 9.18", "5, 40, 7", "4.35, 30, 5.655", "4.35, 100, 8.70"})
    void raisesByAShare(String rate, BigDecimal uplift, String raised) {
        assertThat(Rate.annualPercent(rate).raisedBy(uplift)).isEqualTo(Rate.annualPercent(raised));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000.01", "0.12345678901", "1e-999999999", "1e999999999"})
    void refusesWhatIsNoRate(String percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.annualPercent(percent));
    }

    @Test
    void isTheSameHoweverManyZerosAreWritten() {
        assertThat(Rate.annualPercent("4.350")).isEqualTo(Rate.annualPercent("4.35")).hasSameHashCodeAs(Rate.annualPercent("4.35")).hasToString("4.35%");
        assertThat(Rate.annualPercent("10")).isGreaterThan(Rate.annualPercent("9.99")).hasToString("10%");
        assertThat(Rate.ZERO.annualFraction()).isEqualByComparingTo("0");
    }
}
