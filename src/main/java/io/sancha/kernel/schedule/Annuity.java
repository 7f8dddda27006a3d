package io.sancha.kernel.schedule;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The annuity over periods of any length: what equal payments of one, due at the end of each period, are worth at the start,
 * v₁ + v₁v₂ + … with v = 1 ÷ (1 + factor). With equal factors i it is the textbook (1 − (1+i)<sup>−n</sup>) ÷ i.
 *
 * <p>Computed backwards, a ← (1 + a) × v, on integers scaled by 2<sup>{@value #BITS}</sup>: the error stays below one part in
 * 10<sup>34</sup>, where a payment on the largest loan needs one in 10<sup>18</sup>.
 */
final class Annuity {

    static final int BITS = 128;
    static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);

    private Annuity() {
    }

    /** The worth of one at the end of each period, scaled by 2<sup>{@value #BITS}</sup>; zero for no periods. */
    static BigInteger worth(List<Factor> periods) {
        if (periods.stream().distinct().limit(2).count() == 1) {
            return equalPeriods(discount(periods.get(0)), periods.size());
        }
        Map<Factor, BigInteger> known = new HashMap<>();
        BigInteger worth = BigInteger.ZERO;
        for (int i = periods.size() - 1; i >= 0; i--) {
            worth = product(worth.add(ONE), known.computeIfAbsent(periods.get(i), Annuity::discount));
        }
        return worth;
    }

    /** The same for equal periods, by doubling: as much again, discounted by the first half, is twice as many periods. */
    private static BigInteger equalPeriods(BigInteger discount, int count) {
        BigInteger worth = BigInteger.ZERO;
        BigInteger discounted = ONE;
        for (int bit = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count); bit >= 0; bit--) {
            worth = worth.add(product(worth, discounted));
            discounted = product(discounted, discounted);
            if ((count >> bit & 1) == 1) {
                worth = product(worth.add(ONE), discount);
                discounted = product(discounted, discount);
            }
        }
        return worth;
    }

    private static BigInteger product(BigInteger one, BigInteger other) {
        return one.multiply(other).shiftRight(BITS);
    }

    private static BigInteger discount(Factor factor) {
        int decimals = Math.max(0, factor.numerator().scale());
        BigInteger whole = factor.denominator().toBigIntegerExact().multiply(BigInteger.TEN.pow(decimals));
        BigInteger earned = factor.numerator().movePointRight(decimals).toBigIntegerExact();
        return whole.shiftLeft(BITS).divide(whole.add(earned));
    }
}
