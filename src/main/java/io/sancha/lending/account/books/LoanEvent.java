package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened to an account from outside.
 *
 * @param early what a payment makes of the instalments to come; null for none
 * @param change what an extension or a restructuring agreed; null for the rest
 */
public record LoanEvent(long id, String key, Kind kind, Money amount, LocalDate valueDate, Long reverses, LocalDate bankDate, EarlyRepayment early,
    PlanChange change) {
    public enum Kind {
        PAYMENT, COST, MISUSE, MISUSE_ENDED, WRITE_OFF, REVERSAL, EXTENSION, RESTRUCTURING
    }

    /** Whether the other tells of the same: what makes a key that comes again a repetition. */
    public boolean tellsTheSame(LoanEvent other) {
        boolean sameChange = change == null ? other.change == null : change.agreesTheSame(other.change);
        return kind == other.kind && amount.equals(other.amount) && valueDate.equals(other.valueDate) && early == other.early && sameChange
            && Objects.equals(reverses, other.reverses);
    }
}
