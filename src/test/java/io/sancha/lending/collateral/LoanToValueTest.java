package io.sancha.lending.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoanToValueTest {
    private static final Stamp STAMP = new Stamp("c", Instant.parse("2024-03-01T02:00:00Z"), "lead-investigator", LocalDate.parse("2024-03-01"));

    @Test
    @DisplayName("GUA-04: 9,000,000 on 16,000,000 are 56.25 %, within 60 %")
    void dividesThePrincipalByTheWholePool() {
        LoanToValue ltv = LoanToValue.of(Money.cny("9000000.00"), List.of(worth("16000000.00", "60")));

        assertThat(ltv.percent()).isEqualTo("56.25");
        assertThat(ltv.lendable()).isEqualTo(Money.cny("9600000.00"));
        assertThat(ltv.withinCeiling()).isTrue();
    }

    @Test
    void oneFenAboveTheCeilingIsAboveIt() {
        List<Collateral> pool = List.of(worth("16000000.00", "60"));

        assertThat(LoanToValue.of(Money.cny("9600000.00"), pool).withinCeiling()).isTrue();
        LoanToValue above = LoanToValue.of(Money.cny("9600000.01"), pool);
        assertThat(above.withinCeiling()).isFalse();
        assertThat(above.percent()).isEqualTo("60.00");
    }

    @Test
    void weighsTheCeilingsOfAMixedPoolByValue() {
        LoanToValue ltv = LoanToValue.of(Money.cny("700000.00"), List.of(worth("1000000.00", "70"), worth("500000.00", "90")));

        assertThat(ltv.value()).isEqualTo(Money.cny("1500000.00"));
        assertThat(ltv.ceilingPercent()).isEqualTo("76.66");
        assertThat(ltv.lendable()).isEqualTo(Money.cny("1150000.00"));
    }

    @Property(tries = 1000)
    void whatIsLendableIsWithinTheCeilingAndOneFenMoreIsNot(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long fen,
        @ForAll @LongRange(min = 1, max = 100) long percent) {
        List<Collateral> pool = List.of(worth(BigDecimal.valueOf(fen, 2).toPlainString(), Long.toString(percent)));
        Money lendable = LoanToValue.of(Money.cny("1.00"), pool).lendable();

        assertThat(LoanToValue.of(lendable, pool).withinCeiling()).isTrue();
        assertThat(LoanToValue.of(lendable.plus(Money.cny("0.01")), pool).withinCeiling()).isFalse();
    }

    private static Collateral worth(String value, String ceiling) {
        var item = new SecurityEntry.Item("C1", CollateralKind.INDUSTRIAL_PROPERTY, "厂房", "BORROWER", Money.cny(value), false);
        return new Collateral(STAMP, new Security(STAMP, 1L, null), item, new BigDecimal(ceiling));
    }
}
