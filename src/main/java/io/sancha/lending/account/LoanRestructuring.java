package io.sancha.lending.account;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.ArrearsTreatment;

/**
 * A restructuring that was agreed with a borrower in difficulty (重组, CLS-07): another plan, another rate, arrears capitalised or kept.
 *
 * @param key the sender's own key; the same key again does nothing
 * @param loanNumber the loan
 * @param terms the terms from the day of their disbursement on, today or earlier; the principal is what the books then say, whatever amount
 *     they name
 * @param arrears what becomes of unpaid interest, penalties and costs
 * @param note the agreement's number or what else tells of it
 */
public record LoanRestructuring(String key, String loanNumber, LoanTerms terms, ArrearsTreatment arrears, String note) {
}
