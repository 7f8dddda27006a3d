package io.sancha.steps.warning;

/** What a signal is about. */
public enum SignalKind {
    /** The customer's dealings with the bank. */
    BANK,
    BUSINESS,
    /** The balance sheet, and how statements come. */
    STATEMENTS,
    /** The income statement. */
    INCOME,
    /** The loan, what secures it, and those around it. */
    LOAN
}
