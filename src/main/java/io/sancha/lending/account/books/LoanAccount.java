package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What was agreed about a loan when it was paid out (借据).
 *
 * @param number the loan's number
 * @param caseId its case
 * @param drawdownId the drawdown that it stands for; null where the loan was taken over
 * @param principal what was paid out
 * @param disbursedOn the day of it
 * @param rounding how interest becomes fen
 * @param penalYear days of the year for penalty and compound interest, 360 or 365
 * @param penalties what lateness and misuse cost
 * @param waterfall the order in which payments settle what is due
 */
public record LoanAccount(String number, String caseId, Long drawdownId, Money principal, LocalDate disbursedOn, RoundingMode rounding,
                          int penalYear, PenaltyTerms penalties, Waterfall waterfall) {
    public Money nothing() {
        return Money.zero(principal.currency());
    }
}
