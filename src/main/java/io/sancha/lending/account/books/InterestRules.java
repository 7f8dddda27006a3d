package io.sancha.lending.account.books;

/**
 * Figures of the bank's rules on interest, once for a single loan's books and for the end of day of all loans; which rate a night costs
 * stands in {@link PenalRates}, which state a loan has in {@link LoanState#of}.
 */
public final class InterestRules {
    /** After so many days past due unpaid interest leaves the balance sheet (CLS-15). */
    public static final int ON_BALANCE_DAYS = 90;
    /** A night of penalty, compound or misuse interest is one day of the penal year, whatever the day count of the contract. */
    public static final int PENAL_NIGHT = 1;
    /** Per cent: rates are kept as percentages, and interest divides by this. */
    public static final int PERCENT = 100;

    private InterestRules() {
    }
}
