package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment that is on the books.
 *
 * @param key the sender's own key
 * @param amount what came in
 * @param early as the borrower chose; null if nothing was chosen
 * @param valueDate the day from which it counts
 * @param bankDate the day on which it was booked
 * @param by user id of who booked it
 * @param reversed whether it was taken back
 */
public record PaidAmount(String key, Money amount, EarlyRepayment early, LocalDate valueDate, LocalDate bankDate, String by, Instant at, boolean reversed) {
}
