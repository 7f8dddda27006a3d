package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount of money (金额): an exact decimal in one ISO 4217 currency, with exactly the decimals of that currency.
 *
 * <p>Sums and differences are exact; two currencies never meet in one sum. Anything that could leave a fraction of the smallest
 * unit (分) either is refused or says so by its result type {@link Unrounded}. Amounts have no upper bound here, so totals cannot
 * overflow; what a loan may be at most is {@link #LARGEST_PRINCIPAL}.
 *
 * @param amount the amount, its scale equal to the currency's number of decimals (yuan and fen: 2)
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Renminbi, the base currency. */
    public static final Currency CNY = Currency.getInstance("CNY");

    /** The largest amount that may be lent or entered: 10<sup>15</sup> units of any currency. */
    public static final BigDecimal LARGEST_PRINCIPAL = BigDecimal.TEN.pow(15);

    /**
     * Takes the amount as it stands: trailing zeros are added, digits are never dropped.
     *
     * @throws IllegalArgumentException if the amount has more decimals than the currency, or the currency has none defined
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        int decimals = Objects.requireNonNull(currency, "currency").getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException(currency + " is not a currency that amounts are kept in");
        }
        if (amount.scale() != decimals) {
            if (Decimals.plain(amount).scale() > decimals) {
                throw new IllegalArgumentException(amount + " has more than the " + decimals + " decimals of " + currency);
            }
            amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
        }
    }

    /** An amount in renminbi, from its decimal text such as {@code "1000000.00"}. */
    public static Money cny(String amount) {
        return of(amount, CNY);
    }

    /** An amount in any ISO currency, from its decimal text. */
    public static Money of(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** An amount in any ISO currency. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum of the parts; zero of the given currency for no parts. */
    public static Money sum(Iterable<Money> parts, Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Money part : parts) {
            if (!part.currency.equals(currency)) {
                throw new IllegalArgumentException("cannot combine " + currency + " and " + part.currency);
            }
            sum = sum.add(part.amount);
        }
        return of(sum, currency);
    }

    /** This amount and the other together. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** This amount less the other; may be negative. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** This amount a whole number of times. */
    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** The same amount with the opposite sign: what a correction books. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The amount without its sign. */
    public Money abs() {
        return amount.signum() < 0 ? negated() : this;
    }

    /** This amount multiplied by an exact factor, not rounded yet. */
    public Unrounded multipliedBy(BigDecimal factor) {
        return new Unrounded(amount.multiply(factor), BigDecimal.ONE, currency);
    }

    /**
     * Divides into equal parts that sum to the whole: the smallest units left over go to the first parts.
     *
     * @param parts how many, at least one
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("cannot split into " + parts + " parts");
        }
        return prorate(Collections.nCopies(parts, BigDecimal.ONE));
    }

    /**
     * Divides by weights into parts that sum to the whole. Each part is the exact share cut off after the smallest unit; the units
     * left over go, one each, to the parts with the largest cut-off fractions, the earlier part first (largest remainder method).
     *
     * @param weights not negative, at least one positive; their sum need not be 1
     */
    public List<Money> prorate(List<BigDecimal> weights) {
        return Proration.of(this, weights);
    }

    /** The smallest unit of the currency, 0.01 yuan (分). */
    public Money smallestUnit() {
        return new Money(BigDecimal.ONE.movePointLeft(amount.scale()), currency);
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether this is exactly zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether this is above zero. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whether this is below zero. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Orders amounts of one currency by size. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The currency and the plain amount, {@code CNY 1000000.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " and " + other.currency);
        }
        return other;
    }
}
