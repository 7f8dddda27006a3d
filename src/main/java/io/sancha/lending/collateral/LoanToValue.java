package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Loan to value (抵质押率) of a principal on a whole pool of collateral: principal ÷ appraised value × 100 (GUA-04), and how much the pool
 * may carry by the ceilings of its kinds.
 *
 * @param percent rounded half up to two decimals
 * @param ceilingPercent the pool's ceiling, each kind's weighted by value, rounded down to two decimals
 * @param lendable the most that the pool may secure, in yuan, rounded down to the fen
 */
public record LoanToValue(Money principal, Money value, BigDecimal percent, BigDecimal ceilingPercent, Money lendable) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param pool at least one item */
    public static LoanToValue of(Money principal, Collection<Collateral> pool) {
        Money value = Money.sum(pool.stream().map(Collateral::appraisedValue).toList(), Money.CNY);
        if (!value.isPositive()) {
            throw new IllegalArgumentException("a pool without value has no loan to value");
        }
        Unrounded lendable = pool.stream().map(item -> item.appraisedValue().multipliedBy(item.ceilingPercent().movePointLeft(2)))
            .reduce(Unrounded.zero(Money.CNY), Unrounded::plus);
        return new LoanToValue(principal, value, share(Unrounded.of(principal), value, RoundingMode.HALF_UP), share(lendable, value, RoundingMode.DOWN),
            lendable.rounded(RoundingMode.DOWN));
    }

    /** Whether the pool may carry the principal; decided on exact amounts, not on the rounded percentage. */
    public boolean withinCeiling() {
        return principal.compareTo(lendable) <= 0;
    }

    private static BigDecimal share(Unrounded part, Money whole, RoundingMode rounding) {
        return part.multipliedBy(HUNDRED).dividedBy(whole.amount()).decimal(2, rounding);
    }
}
