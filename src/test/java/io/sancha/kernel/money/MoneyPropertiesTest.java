package io.sancha.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Parts sum to the whole, and no part is further from its share than one fen. */
class MoneyPropertiesTest {

    @Property(tries = 2000)
    void partsSumToTheWhole(@ForAll @LongRange(min = -100_000_000_000_000_000L, max = 100_000_000_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 1_000_000) Integer> shares) {
        Money whole = Money.of(BigDecimal.valueOf(fen, 2), Money.CNY);
        List<BigDecimal> weights = shares.stream().map(share -> BigDecimal.valueOf(share, 3)).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return;
        }
        List<Money> parts = whole.prorate(weights);
        assertThat(Money.sum(parts, Money.CNY)).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = whole.amount().multiply(weights.get(i)).divide(sum, new MathContext(40));
            assertThat(parts.get(i).amount().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    @Property(tries = 1000)
    void equalPartsDifferByAtMostOneFen(@ForAll @LongRange(min = 0, max = 100_000_000_000_000_000L) long fen, @ForAll @IntRange(min = 1, max = 400) int count) {
        List<Money> parts = Money.of(BigDecimal.valueOf(fen, 2), Money.CNY).split(count);
        assertThat(parts).hasSize(count).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(parts.get(0).minus(parts.get(count - 1))).isLessThanOrEqualTo(Money.cny("0.01"));
    }
}
