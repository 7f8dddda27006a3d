package io.sancha.steps.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GUA-04: what is owed against what secures it. */
class SecurityCoverTest {
    private static final Money NOTHING = Money.zero(Money.CNY);

    private static SecurityCover cover(String owed, String elsewhere, String value, int ceiling, String approved, String of, String points) {
        Money now = Money.cny(value);
        return SecurityCover.of(Money.cny(owed), Money.cny(elsewhere), now, now.multipliedBy(BigDecimal.valueOf(ceiling).movePointLeft(2)),
            new SecurityCover.Approved(Money.cny(approved), Money.cny(of), new BigDecimal(points)));
    }

    /** By hand: allowed = the lower of value × approved share (and points), and value × ceiling less what others owe on it. */
    @ParameterizedTest
    @CsvSource({
        "9000000, 0, 14000000, 60, 9000000, 18000000, 0, 64.29, 50.00, 7000000.00, 2000000.00",
        "7000000, 0, 14000000, 60, 9000000, 18000000, 0, 50.00, 50.00, 7000000.00, 0.00",
        "7000000.01, 0, 14000000, 60, 9000000, 18000000, 0, 50.00, 50.00, 7000000.00, 0.01",
        "5000000, 3400000, 14000000, 60, 9000000, 18000000, 0, 35.71, 50.00, 5000000.00, 0.00",
        "5000000, 4000000, 14000000, 60, 9000000, 18000000, 0, 35.71, 50.00, 4400000.00, 600000.00",
        "5000000, 9000000, 14000000, 60, 9000000, 18000000, 0, 35.71, 50.00, 0.00, 5000000.00",
        "9000000, 0, 14000000, 60, 9000000, 18000000, 5, 64.29, 50.00, 7700000.00, 1300000.00",
        "9000000, 0, 14000000, 40, 9000000, 18000000, 0, 64.29, 50.00, 5600000.00, 3400000.00",
        "1000000, 0, 3000000, 60, 1000000, 3000000, 0, 33.33, 33.33, 1000000.00, 0.00"})
    void whatIsLackingIsToTheFen(String owed, String elsewhere, String value, int ceiling, String approved, String of, String points, BigDecimal percent,
        BigDecimal approvedPercent, String allowed, String shortfall) {
        SecurityCover cover = cover(owed, elsewhere, value, ceiling, approved, of, points);

        assertThat(cover.percent()).isEqualByComparingTo(percent);
        assertThat(cover.approvedPercent()).isEqualByComparingTo(approvedPercent);
        assertThat(cover.allowed()).isEqualTo(Money.cny(allowed));
        assertThat(cover.shortfall()).isEqualTo(Money.cny(shortfall));
        assertThat(cover.outcome()).isEqualTo(cover.shortfall().isZero() ? CoverOutcome.COVERED : CoverOutcome.SHORT);
    }

    @Test
    void whatIsWorthNothingCarriesNothing() {
        SecurityCover cover = cover("9000000", "0", "0", 60, "9000000", "18000000", "0");

        assertThat(cover.percent()).isNull();
        assertThat(cover.allowed()).isEqualTo(NOTHING);
        assertThat(cover.shortfall()).isEqualTo(Money.cny("9000000.00"));
        assertThat(cover("0", "0", "0", 60, "9000000", "18000000", "0").outcome()).isEqualTo(CoverOutcome.COVERED);
        assertThatThrownBy(() -> cover("1", "0", "1", 60, "1", "0", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Who repays exactly what is lacking is covered, and a fen less is not. */
    @Property
    void repayingWhatIsLackingCovers(@ForAll @LongRange(min = 1, max = 9_999_999_999L) long owed, @ForAll @LongRange(min = 1, max = 9_999_999_999L) long value,
        @ForAll @LongRange(min = 1, max = 9_999_999_999L) long approved, @ForAll @LongRange(min = 1, max = 9_999_999_999L) long then) {
        SecurityCover cover = cover(fen(owed), "0", fen(value), 60, fen(approved), fen(then), "0");
        Money left = Money.cny(fen(owed)).minus(cover.shortfall());

        assertThat(cover(left.amount().toPlainString(), "0", fen(value), 60, fen(approved), fen(then), "0").outcome()).isEqualTo(CoverOutcome.COVERED);
        if (cover.shortfall().isPositive()) {
            String aFenMore = left.plus(Money.cny("0.01")).amount().toPlainString();
            assertThat(cover(aFenMore, "0", fen(value), 60, fen(approved), fen(then), "0").outcome()).isEqualTo(CoverOutcome.SHORT);
        }
    }

    private static String fen(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
