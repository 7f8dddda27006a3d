package io.sancha.lending.account.books;

import io.sancha.kernel.schedule.RepaymentMethod;

/**
 * What becomes of what a payment brings beyond what is due, as the borrower chooses: it repays principal early and makes the instalments to
 * come smaller or fewer, or it is held for the next of them. A payment that nothing was chosen about, because it was no more than what was
 * due when it was booked, repays early and leaves the principal of each instalment as planned, so that only the end comes earlier.
 */
public enum EarlyRepayment {
    /** 减少月供: the maturity stays, the instalments become smaller. */
    REDUCE_INSTALMENT,
    /** 缩短期限: the instalments stay, the maturity comes earlier. */
    SHORTEN_TERM,
    /** 留待下期: nothing is repaid early; the bank holds the money, and it pays what falls due next. */
    HOLD;

    /** Whether it can be chosen: instalments become fewer only where principal is repaid in instalments (COL-10). */
    public boolean suits(RepaymentMethod method) {
        return this != SHORTEN_TERM || Replanning.repaysInInstalments(method);
    }
}
