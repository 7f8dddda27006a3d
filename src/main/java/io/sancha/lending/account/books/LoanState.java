package io.sancha.lending.account.books;

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

    /** Whether the account is at its end: nothing accrues any more. */
    public boolean isClosed() {
        return this == SETTLED || this == WRITTEN_OFF;
    }
}
