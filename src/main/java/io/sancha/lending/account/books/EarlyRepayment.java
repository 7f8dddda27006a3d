package io.sancha.lending.account.books;

import io.sancha.kernel.schedule.RepaymentMethod;

/**
 * What a payment beyond what is due makes of the instalments to come, as the borrower chooses. Without a choice the principal of each stays
 * as planned, so that only the end comes earlier.
 */
public enum EarlyRepayment {
    /** 减少月供: the maturity stays, the instalments become smaller. */
    REDUCE_INSTALMENT,
    /** 缩短期限: the instalments stay, the maturity comes earlier. */
    SHORTEN_TERM;

    /** Whether it can be chosen: instalments become fewer only where principal is repaid in instalments (COL-10). */
    public boolean suits(RepaymentMethod method) {
        return this != SHORTEN_TERM || Replanning.repaysInInstalments(method);
    }
}
