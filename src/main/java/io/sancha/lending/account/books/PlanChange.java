package io.sancha.lending.account.books;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an extension or a restructuring agrees. The periods are resolved once, on the day of booking: a holiday that becomes known later does
 * not move what was agreed.
 *
 * @param terms the terms that hold from now on; how much principal they are about is told by the books
 * @param periods the periods of these terms
 * @param arrears what becomes of arrears; null for an extension
 * @param difficulty whether the borrower is in financial difficulty (CLS-07, EXT-08)
 * @param appliedOn when an extension was applied for; null for a restructuring
 */
public record PlanChange(LoanTerms terms, List<Period> periods, ArrearsTreatment arrears, boolean difficulty, LocalDate appliedOn) {

    /** What was agreed, whatever calendar the periods were resolved by. */
    List<Object> said() {
        return Arrays.asList(Planning.said(terms), arrears, difficulty, appliedOn);
    }
}
