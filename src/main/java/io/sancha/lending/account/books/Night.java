package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The interest of one night, exact: base × rate × numerator ÷ denominator.
 *
 * @param day the day on which the night begins
 * @param kind what accrues
 * @param instalment the instalment to which ordinary interest belongs; 0 for the rest
 * @param base what earns
 * @param rate per cent a year
 * @param numerator share of the year
 * @param denominator its divisor
 */
public record Night(LocalDate day, Kind kind, int instalment, Money base, Rate rate, long numerator, long denominator) {
    public enum Kind {
        /** 利息: principal not yet due, at the contract rate. */
        INTEREST,
        /** 罚息: principal due and unpaid, at the penalty rate. */
        PENALTY,
        /** 挪用罚息: principal not yet due while misused, at what the misuse rate exceeds the contract rate by. */
        MISUSE,
        /** 复利: interest due and unpaid. */
        COMPOUND
    }

    /** The same night with another base. */
    public Night of(Money another) {
        return new Night(day, kind, instalment, another, rate, numerator, denominator);
    }

    /** As much on another night. */
    public Night on(LocalDate another) {
        return new Night(another, kind, instalment, base, rate, numerator, denominator);
    }

    /** Base × per cent: exact without a division. */
    public BigDecimal product() {
        return base.amount().multiply(rate.annualPercent());
    }

    public Unrounded interest() {
        return new Unrounded(product().multiply(BigDecimal.valueOf(numerator)).movePointLeft(2), BigDecimal.valueOf(denominator), base.currency());
    }
}
