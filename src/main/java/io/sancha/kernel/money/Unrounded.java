package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount that is not money yet: interest before it is rounded to the smallest unit. Kept as a quotient of two decimals,
 * so that a third of a fen stays a third; sums are exact. It becomes {@link Money} only by {@link #rounded}, where the rounding
 * is named.
 *
 * @param numerator the dividend
 * @param denominator the divisor, above zero
 * @param currency the currency of the amount
 */
public record Unrounded(BigDecimal numerator, BigDecimal denominator, Currency currency) {

    /** Refuses a divisor that is not above zero. */
    public Unrounded {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(currency, "currency");
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the divisor must be above zero, not " + denominator);
        }
    }

    /** An amount of money, as the exact amount that it is. */
    public static Unrounded of(Money money) {
        return new Unrounded(money.amount(), BigDecimal.ONE, money.currency());
    }

    /** Nothing, in the given currency. */
    public static Unrounded zero(Currency currency) {
        return new Unrounded(BigDecimal.ZERO, BigDecimal.ONE, currency);
    }

    /** The exact sum of both. */
    public Unrounded plus(Unrounded other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " and " + other.currency);
        }
        if (denominator.equals(other.denominator)) {
            return new Unrounded(numerator.add(other.numerator), denominator, currency);
        }
        return new Unrounded(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator), currency);
    }

    /** The exact difference. */
    public Unrounded minus(Unrounded other) {
        return plus(new Unrounded(other.numerator.negate(), other.denominator, other.currency));
    }

    /** This amount multiplied by an exact factor. */
    public Unrounded multipliedBy(BigDecimal factor) {
        return new Unrounded(numerator.multiply(factor), denominator, currency);
    }

    /** This amount divided by an exact divisor above zero. */
    public Unrounded dividedBy(BigDecimal divisor) {
        return new Unrounded(numerator, denominator.multiply(divisor), currency);
    }

    /** The money that this is, rounded once to the smallest unit in the named way. */
    public Money rounded(RoundingMode rounding) {
        return Money.of(decimal(currency.getDefaultFractionDigits(), rounding), currency);
    }

    /** The amount as a decimal with the named number of decimals and rounding, for showing or for keeping accruals. */
    public BigDecimal decimal(int decimals, RoundingMode rounding) {
        return numerator.divide(denominator, decimals, rounding);
    }

    /** The amount to twelve decimals, with three dots where more would follow. */
    @Override
    public String toString() {
        BigDecimal shown = decimal(12, RoundingMode.DOWN);
        boolean exact = shown.multiply(denominator).compareTo(numerator) == 0;
        return currency.getCurrencyCode() + " " + shown.stripTrailingZeros().toPlainString() + (exact ? "" : "…");
    }
}
