package io.sancha.lending.account;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;

/**
 * What is needed to open the account of a loan that is paid out today.
 *
 * @param caseId the case
 * @param drawdownId the drawdown that pays it out; it has one account (一笔借据)
 * @param terms what was agreed: one drawdown, today
 * @param penalties what lateness and misuse cost
 * @param waterfall the order in which payments settle what is due
 */
public record OpenLoan(String caseId, long drawdownId, LoanTerms terms, PenaltyTerms penalties, Waterfall waterfall) {
}
