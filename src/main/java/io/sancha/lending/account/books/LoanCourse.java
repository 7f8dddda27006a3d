package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A loan's plan beside what was paid, as both stand on a day.
 *
 * @param number the loan
 * @param asOf the day of every figure
 * @param payoff what settles the loan that day
 * @param rows the plan, instalment by instalment
 * @param payments what came in, by the day from which it counts
 */
public record LoanCourse(String number, LocalDate asOf, Money principal, LocalDate disbursedOn, LocalDate maturesOn, Money outstanding, Money due,
                         Money payoff, LoanState state, int daysPastDue, List<ScheduleRow> rows, List<Paid> payments) {
    /**
     * What came in of one value date, corrections taken off.
     *
     * @param other costs, penalty and compound interest, and what came in after a write-off
     */
    public record Paid(LocalDate on, Money principal, Money interest, Money other) {
    }
}
