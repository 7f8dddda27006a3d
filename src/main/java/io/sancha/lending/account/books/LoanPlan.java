package io.sancha.lending.account.books;

import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a loan from a day on.
 *
 * @param fromDay the day on which it begins to hold
 * @param kind why it was made
 * @param reason the key of the event that made it; {@code DISBURSEMENT} for the first
 * @param terms the terms that hold, the contract rate by day among them
 * @param rows the instalments, those to come in a later plan
 * @param stretches the nights
 */
public record LoanPlan(LocalDate fromDay, Kind kind, String reason, LoanTerms terms, List<PlannedInstalment> rows, List<Stretch> stretches) {
    /** Why a plan was made. */
    public enum Kind {
        DISBURSEMENT, REDUCE_INSTALMENT, SHORTEN_TERM, EXTENSION, RESTRUCTURING;

        static Kind of(EarlyRepayment choice) {
            return choice == EarlyRepayment.SHORTEN_TERM ? SHORTEN_TERM : REDUCE_INSTALMENT;
        }
    }

    public Optional<PlannedInstalment> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The rows from this number on. */
    public List<PlannedInstalment> from(int number) {
        return rows.stream().filter(row -> row.number() >= number).toList();
    }

    public PlannedInstalment first() {
        return rows.get(0);
    }

    public PlannedInstalment last() {
        return rows.get(rows.size() - 1);
    }

    /** The maturity, moved off a holiday. */
    public LocalDate maturesOn() {
        return last().adjustedDueOn();
    }

    /** The contract rate, after maturity as well. */
    public Rate contractRate(LocalDate day) {
        return terms.rates().on(day);
    }

    public Optional<Stretch> stretch(LocalDate night) {
        return stretches.stream().filter(stretch -> stretch.covers(night)).findFirst();
    }

    /** Whether both are one plan; how the terms' rate is written does not matter. */
    public boolean isSameAs(LoanPlan other) {
        return fromDay.equals(other.fromDay) && kind == other.kind && reason.equals(other.reason) && rows.equals(other.rows)
            && stretches.equals(other.stretches)
            && Planning.said(terms).equals(Planning.said(other.terms));
    }
}
