package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.YearFraction;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;

/**
 * What one unit of principal earns in a stretch of time, exact: rate × share of the year, as a quotient.
 *
 * @param numerator the rate a year as a fraction, times the counted days
 * @param denominator the days of the year, or what else the day count divides by; a whole number
 */
public record Factor(BigDecimal numerator, BigDecimal denominator) {

    /** No interest. */
    public static final Factor ZERO = new Factor(BigDecimal.ZERO, BigDecimal.ONE);

    /** The rate over the share of a year. */
    public static Factor of(Rate rate, YearFraction share) {
        return new Factor(rate.annualFraction().multiply(BigDecimal.valueOf(share.numerator())), BigDecimal.valueOf(share.denominator()));
    }

    /** Both stretches together. */
    public Factor plus(Factor other) {
        if (denominator.equals(other.denominator)) {
            return new Factor(numerator.add(other.numerator), denominator);
        }
        return new Factor(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    /** The interest on a principal, not rounded yet. */
    public Unrounded on(Money principal) {
        return new Unrounded(principal.amount().multiply(numerator), denominator, principal.currency());
    }
}
