package io.sancha.lending.account.books;

import java.util.Arrays;
import java.util.List;

/** Where a loan stands in its life, told from what is due and what was paid. */
public enum LoanState {
    /** 正常: nothing overdue, maturity not reached. */
    PERFORMING,
    /** 逾期: something is unpaid that was due the day before or earlier (COL-04). */
    OVERDUE,
    /** 到期: the maturity has come, not everything is paid, nothing is overdue yet. */
    MATURED,
    /** 结清: everything is paid. */
    SETTLED,
    /** 核销: taken off the books; the claim is kept. */
    WRITTEN_OFF;

    /**
     * The state of a loan that is not written off. The one definition for a single loan's books and for the end of day of all loans.
     *
     * @param owesNothing whether nothing is lent out, due or accrued any more
     * @param overdue whether something is unpaid that was due the day before or earlier (COL-04)
     * @param matured whether the maturity has come, moved off a holiday
     */
    public static LoanState of(boolean owesNothing, boolean overdue, boolean matured) {
        if (owesNothing) {
            return SETTLED;
        }
        if (overdue) {
            return OVERDUE;
        }
        return matured ? MATURED : PERFORMING;
    }

    /** The names of the states that are at the end of an account, as they are stored. */
    public static List<String> closed() {
        return Arrays.stream(values()).filter(LoanState::isClosed).map(LoanState::name).toList();
    }

    /** Whether the account is at its end: nothing accrues any more. */
    public boolean isClosed() {
        return this == SETTLED || this == WRITTEN_OFF;
    }
}
