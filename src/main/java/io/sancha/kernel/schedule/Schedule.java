package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * A repayment schedule (还款计划). Its principal sums to what was lent, its last balance is zero and no row is negative.
 *
 * @param instalments the rows in order of their due dates
 * @param totals their sums
 */
public record Schedule(List<Instalment> instalments, Totals totals) {

    /**
     * The sums over all rows.
     *
     * @param principal the loan
     * @param interest what it costs
     * @param payment both together
     */
    public record Totals(Money principal, Money interest, Money payment) {
    }

    /** The schedule of these rows, with their sums. */
    static Schedule of(List<Instalment> rows, Currency currency) {
        Money principal = Money.sum(rows.stream().map(Instalment::principal).toList(), currency);
        Money interest = Money.sum(rows.stream().map(Instalment::interest).toList(), currency);
        return new Schedule(List.copyOf(rows), new Totals(principal, interest, principal.plus(interest)));
    }

    /** The last row: when the loan matures. */
    public Instalment last() {
        return instalments.get(instalments.size() - 1);
    }
}
