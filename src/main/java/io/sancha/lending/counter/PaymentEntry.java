package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.platform.audit.ReferenceKey;
import jakarta.validation.constraints.NotNull;

/**
 * Money that came in for a loan today.
 *
 * @param key the sender's own key; the same key again does nothing
 * @param amount in yuan, above zero
 * @param early what becomes of what it brings beyond what is due, as the borrower chooses; null where it brings no more or settles the loan
 */
public record PaymentEntry(@NotNull @ReferenceKey String key, @NotNull Money amount, EarlyRepayment early) {
}
