/**
 * The account of a loan (借据): its terms and plan, what happened to it, and its books. What was agreed and what happened are facts and only
 * added. What the books must say is told from them by {@link io.sancha.lending.account.books.Replay}, which lets the loan's days pass from the
 * disbursement on; whatever they lack is added as a posting or an accrual, so that a payment with an earlier value date or a reversal needs
 * no rule of its own. The end of day does the same for all loans at once in SQL, to the same figures. Interest is kept exact by night and
 * becomes fen once a period. The tables {@code loan_position} and {@code loan_due} only tell where a loan stands; they can be told anew.
 *
 * <p>The books themselves are plain Java in {@code account.books}; the tables are read and written in {@code account.store}; here are the services
 * and the rules that people's acts go through, and in {@code account.web} their addresses and papers. What a borrower pays comes in by the counter.
 * Imports go from the last of these to the first.
 */
package io.sancha.lending.account;
