package io.sancha.kernel.schedule;

/**
 * Whether the settlement day itself earns interest in the period that it ends (结息日是否计入本期). Both are in use; the sum over
 * the term is the same, a day moves from one period to its neighbour. The last day of the loan never counts.
 */
public enum SettlementDay {

    /** Head counted, tail not (算头不算尾): 2 April to 20 June are 79 days. The usual text of banks, and the default. */
    OUTSIDE,

    /** Settlement day counted: 2 April to 20 June are 80 days and the next period begins on the 21st (上季末月 21 日至本季末月 20 日). */
    INSIDE
}
