package io.sancha.steps.committee;

import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How many members must have come for a session to decide (CMT-04).
 *
 * @param atLeast members, however many seats there are
 * @param percent of the seats
 */
record Quorum(int atLeast, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** As the bank's policy has it on a day. */
    static Quorum of(Policy policy, LocalDate on) {
        return new Quorum(policy.count("committee.quorum-at-least", on), policy.percent("committee.quorum-percent", on));
    }

    boolean isMet(int present, int seats) {
        return present >= atLeast && BigDecimal.valueOf(present).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(seats))) >= 0;
    }

    /** The share of the seats, per cent, as people read it. */
    String share() {
        return percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
