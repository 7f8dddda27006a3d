package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The largest remainder method: parts in proportion that sum to the whole, see {@link Money#prorate}. */
final class Proration {

    private Proration() {
    }

    static List<Money> of(Money whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative and not all zero: " + weights);
        }
        BigDecimal unit = whole.smallestUnit().amount();
        List<Money> parts = new ArrayList<>(weights.size());
        List<BigDecimal> cutOff = new ArrayList<>(weights.size());
        Money left = whole;
        for (BigDecimal weight : weights) {
            BigDecimal share = whole.amount().multiply(weight);
            BigDecimal part = share.divide(sum, unit.scale(), RoundingMode.DOWN);
            parts.add(Money.of(part, whole.currency()));
            cutOff.add(share.subtract(part.multiply(sum)).abs());
            left = left.minus(parts.get(parts.size() - 1));
        }
        int units = left.amount().abs().divideToIntegralValue(unit).intValueExact();
        Money one = left.isNegative() ? whole.smallestUnit().negated() : whole.smallestUnit();
        largest(cutOff, units).forEach(index -> parts.set(index, parts.get(index).plus(one)));
        return List.copyOf(parts);
    }

    private static List<Integer> largest(List<BigDecimal> cutOff, int units) {
        return IntStream.range(0, cutOff.size()).boxed()
                .sorted(Comparator.comparing(cutOff::get, Comparator.reverseOrder()))
                .limit(units).toList();
    }
}
