package io.sancha.lending.account.books;

import io.sancha.kernel.schedule.Term;

/** The terms for which the bank has a rate of its own (利率档次): the benchmark tiers since 2014-11-22, and the two tenors of the LPR. */
public enum RateTier {
    /** 一年以内（含一年）. */
    UP_TO_ONE_YEAR,
    /** 一至五年（含五年）. */
    UP_TO_FIVE_YEARS,
    /** 五年以上. */
    OVER_FIVE_YEARS;

    private static final int LONG = 5;

    public static RateTier of(Term term) {
        if (term.isAtMostYears(1)) {
            return UP_TO_ONE_YEAR;
        }
        return term.isAtMostYears(LONG) ? UP_TO_FIVE_YEARS : OVER_FIVE_YEARS;
    }
}
