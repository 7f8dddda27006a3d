package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimals as people write them; a number such as 1E999999999 is an attack on memory and no amount. */
final class Decimals {

    private static final int MOST_DIGITS = 100;

    private Decimals() {
    }

    /** The same number without trailing zeros after its point, and with all of them before it. */
    static BigDecimal plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits: " + number.round(new MathContext(5)));
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
