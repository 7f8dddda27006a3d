package io.sancha.lending.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIM-01, LIM-02, LIM-03, on the demonstration bank's capital. */
class LimitsTest {
    private static Limits limits(String requested, String customer, String group, String netCapital) {
        return Limits.of(Money.cny(requested), Money.cny(customer), Money.cny(group), Money.cny(netCapital), Money.cny("1000000000.00"), BigDecimal.TEN,
            BigDecimal.valueOf(15), BigDecimal.valueOf(20));
    }

    @ParameterizedTest(name = "{0} on {1} (group {2}) with capital {3}: {4}")
    @CsvSource({
        "120000000.00, 0.00,         0.00,         1200000000.00, ",
        "120000000.01, 0.00,         0.00,         1200000000.00, LIM-01",
        "20000000.00,  100000000.00, 100000000.00, 1200000000.00, ",
        "20000000.01,  100000000.00, 100000000.00, 1200000000.00, LIM-01",
        "150000000.00, 0.00,         0.00,         9000000000.00, ",
        "150000000.01, 0.00,         0.00,         9000000000.00, LIM-02",
        "50000000.00,  0.00,         150000000.00, 1200000000.00, ",
        "50000000.01,  0.00,         150000000.00, 1200000000.00, LIM-03"})
    void toReachALimitIsAllowedToPassItIsNot(String requested, String customer, String group, String capital, String rule) {
        assertThat(limits(requested, customer, group, capital).breach().map(Limits.Breach::rule).orElse(null)).isEqualTo(rule);
    }

    @Test
    void headroomIsTheTightestOfTheThree() {
        assertThat(limits("20000000.00", "0.00", "150000000.00", "1200000000.00").headroom()).isEqualTo(Money.cny("30000000.00"));
        assertThat(limits("20000000.00", "50000000.00", "50000000.00", "1200000000.00").headroom()).isEqualTo(Money.cny("50000000.00"));
        assertThat(limits("130000000.00", "0.00", "0.00", "1200000000.00").headroom()).isEqualTo(Money.cny("-10000000.00"));
    }

    @Test
    void aLimitIsCutOffAfterTheFen() {
        assertThat(limits("1.00", "0.00", "0.00", "0.19").loanLimit()).isEqualTo(Money.cny("0.01"));
    }
}
