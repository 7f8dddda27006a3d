package io.sancha.tools.calculator;

import java.math.RoundingMode;

/** The roundings that a question may name. */
public enum Rounding {

    /** A half goes up: 5.625 to 5.63 (四舍五入). */
    HALF_UP(RoundingMode.HALF_UP),

    /** A half goes to the even neighbour: 5.625 to 5.62. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
