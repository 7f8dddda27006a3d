package io.sancha.schedule;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The annuity over periods of any length: what equal payments of one, due at the end of each period, are worth at the start,
 * v₁ + v₁v₂ + … with v = 1 ÷ (1 + factor). With equal factors i it is the textbook (1 − (1+i)<sup>−n</sup>) ÷ i.
 *
 * <p>Computed backwards, a ← (1 + a) × v, on integers scaled by 2<sup>{@value #BITS}</sup>: the error stays below one part in
 * 10<sup>35</sup>, where a payment on the largest loan needs 10<sup>−18</sup>.
 */
final class Annuity {

    static final int BITS = 128;
    static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);

    private Annuity() {
    }

    /** The worth of one at the end of each period, scaled by 2<sup>{@value #BITS}</sup>; zero for no periods. */
    static BigInteger worth(List<Factor> periods) {
        Map<Factor, BigInteger> known = new HashMap<>();
        BigInteger worth = BigInteger.ZERO;
        for (int i = periods.size() - 1; i >= 0; i--) {
            BigInteger discount = known.computeIfAbsent(periods.get(i), Annuity::discount);
            worth = worth.add(ONE).multiply(discount).shiftRight(BITS);
        }
        return worth;
    }

    private static BigInteger discount(Factor factor) {
        BigInteger whole = BigInteger.valueOf(factor.denominator()).multiply(BigInteger.TEN.pow(Math.max(0, factor.numerator().scale())));
        BigInteger earned = factor.numerator().movePointRight(Math.max(0, factor.numerator().scale())).toBigIntegerExact();
        return whole.shiftLeft(BITS).divide(whole.add(earned));
    }
}
