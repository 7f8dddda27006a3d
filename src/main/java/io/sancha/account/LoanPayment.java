package io.sancha.account;

import io.sancha.money.Money;
import java.time.LocalDate;

/**
 * Money that came in for a loan.
 *
 * @param key the sender's own key of this payment; the same key again does nothing
 * @param loanNumber the loan
 * @param amount above zero
 * @param valueDate the day from which it counts, today or earlier
 */
public record LoanPayment(String key, String loanNumber, Money amount, LocalDate valueDate) {
}
