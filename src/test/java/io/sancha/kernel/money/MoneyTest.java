package io.sancha.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"CNY, 1, 1.00", "CNY, 1.5, 1.50", "CNY, 1.500, 1.50", "CNY, 1000000000000000, 1000000000000000.00", "JPY, 100, 100", "JPY, 100.0, 100",
        "KWD, 1.2, 1.200"})
    void hasTheDecimalsOfItsCurrency(String currency, String written, String kept) {
        assertThat(Money.of(written, Currency.getInstance(currency)).amount()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @CsvSource({"CNY, 1.001", "JPY, 0.5", "KWD, 0.0001", "XXX, 1", "CNY, 1e-999999999", "CNY, 1e999999999"})
    void neverDropsADigit(String currency, String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(written, Currency.getInstance(currency)));
    }

    @Test
    void addsAndSubtractsExactly() {
        Money sum = Money.cny("0.10").plus(Money.cny("0.20"));
        assertThat(sum).isEqualTo(Money.cny("0.30"));
        assertThat(sum.minus(Money.cny("1")).isNegative()).isTrue();
        assertThat(sum.times(3)).isEqualTo(Money.cny("0.90"));
        assertThat(sum.negated().abs()).isEqualTo(sum);
        assertThat(sum).hasToString("CNY 0.30");
    }

    @Test
    void keepsCurrenciesApart() {
        Money dollar = Money.of("1", Currency.getInstance("USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.cny("1").plus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.cny("1").compareTo(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> Unrounded.of(Money.cny("1")).plus(Unrounded.of(dollar)));
    }

    @Test
    void givesTheFenLeftOverToTheLargestFractions() {
        assertThat(Money.cny("100").split(3)).containsExactly(Money.cny("33.34"), Money.cny("33.33"), Money.cny("33.33"));
        assertThat(Money.cny("10").prorate(weights("1", "1", "4"))).containsExactly(Money.cny("1.67"), Money.cny("1.67"), Money.cny("6.66"));
        assertThat(Money.cny("-0.05").prorate(weights("1", "1"))).containsExactly(Money.cny("-0.03"), Money.cny("-0.02"));
        assertThat(Money.cny("1").prorate(weights("0", "1"))).containsExactly(Money.cny("0"), Money.cny("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void refusesWeightsThatDivideNothing(String weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.cny("1").prorate(weights(weight)));
    }

    @ParameterizedTest
    @CsvSource({"5.625, HALF_UP, 5.63", "5.625, HALF_EVEN, 5.62", "5.635, HALF_EVEN, 5.64", "-5.625, HALF_UP, -5.63", "5.629, DOWN, 5.62"})
    void roundsOnlyWhereSomebodySaysHow(BigDecimal exact, RoundingMode rounding, String money) {
        assertThat(Money.cny("1").multipliedBy(exact).rounded(rounding)).isEqualTo(Money.cny(money));
    }

    @Test
    void keepsAThirdAThird() {
        Unrounded third = Unrounded.of(Money.cny("100")).dividedBy(BigDecimal.valueOf(3));
        assertThat(third.plus(third).plus(third).rounded(RoundingMode.UNNECESSARY)).isEqualTo(Money.cny("100"));
        assertThat(third).hasToString("CNY 33.333333333333…");
        assertThat(Unrounded.of(Money.cny("2.50"))).hasToString("CNY 2.5");
    }

    private static List<BigDecimal> weights(String... weights) {
        return List.of(weights).stream().map(BigDecimal::new).toList();
    }
}
