package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import java.time.LocalDate;

/**
 * Money that came in for a loan.
 *
 * @param key the sender's own key of this payment; the same key again does nothing
 * @param loanNumber the loan
 * @param amount above zero
 * @param valueDate the day from which it counts, today or earlier
 * @param early what becomes of what it brings beyond what is due; null if the borrower chose nothing
 */
public record LoanPayment(String key, String loanNumber, Money amount, LocalDate valueDate, EarlyRepayment early) {
    /** A payment without a choice. */
    public LoanPayment(String key, String loanNumber, Money amount, LocalDate valueDate) {
        this(key, loanNumber, amount, valueDate, null);
    }
}
