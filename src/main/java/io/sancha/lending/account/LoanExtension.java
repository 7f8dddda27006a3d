package io.sancha.lending.account;

import io.sancha.kernel.money.Rate;
import java.time.LocalDate;

/**
 * An extension that was agreed (展期): the loan matures later, its due dates go on as before.
 *
 * @param key the sender's own key; the same key again does nothing
 * @param loanNumber the loan
 * @param appliedOn when the borrower applied for it (EXT-01)
 * @param agreedOn when it was agreed, before the maturity
 * @param maturesOn the new maturity
 * @param rate the contract rate from the old maturity on, which is the day on which the extension begins; null if it stays (EXT-05)
 * @param difficulty whether the borrower is in financial difficulty, so that it is a restructuring as well (EXT-08)
 * @param note the agreement's number or what else tells of it
 */
public record LoanExtension(String key, String loanNumber, LocalDate appliedOn, LocalDate agreedOn, LocalDate maturesOn, Rate rate, boolean difficulty,
    String note) {
}
