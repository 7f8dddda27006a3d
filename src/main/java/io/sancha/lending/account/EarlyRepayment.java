package io.sancha.lending.account;

/**
 * What a payment beyond what is due makes of the instalments to come, as the borrower chooses. Without a choice the principal of each stays
 * as planned, so that only the end comes earlier.
 */
public enum EarlyRepayment {
    /** 减少月供: the maturity stays, the instalments become smaller. */
    REDUCE_INSTALMENT,
    /** 缩短期限: the instalments stay, the maturity comes earlier. */
    SHORTEN_TERM
}
