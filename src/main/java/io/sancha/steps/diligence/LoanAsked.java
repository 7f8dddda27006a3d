package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import java.util.Set;

/**
 * What the customer asked for, as far as the investigation measures against it.
 *
 * @param product such as {@code WORKING_CAPITAL}
 * @param amount in yuan
 * @param guaranteeModes such as {@code MORTGAGE}, {@code PLEDGE}, {@code SURETY}
 */
record LoanAsked(String product, Money amount, int termMonths, Set<String> guaranteeModes) {
    boolean isWorkingCapital() {
        return product.equals("WORKING_CAPITAL");
    }

    boolean wantsCollateral() {
        return guaranteeModes.contains("MORTGAGE") || guaranteeModes.contains("PLEDGE");
    }

    boolean wantsSurety() {
        return guaranteeModes.contains("SURETY");
    }
}
