package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * One row of the books: the same amount on a debit and a credit side.
 *
 * @param id grows with time
 * @param kind what is posted
 * @param source of which instalment or event it tells; with the kind and the revision unique in a loan
 * @param revision 0 for the first; a correction posts the difference as the next
 * @param debit the account debited
 * @param credit the account credited
 * @param amount above zero
 * @param valueDate the day from which it counts
 * @param bankDate the day on which it was booked
 * @param cause what made it be booked: {@code end-of-day} or the key of an event
 */
public record Posting(long id, PostingKind kind, String source, int revision, LedgerAccount debit, LedgerAccount credit, Money amount,
                      LocalDate valueDate, LocalDate bankDate, String cause) {
}
