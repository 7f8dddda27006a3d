package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is owed held against what secures it (GUA-04): principal ÷ value × 100 may not exceed what was approved, nor may the principal, with that of other
 * loans that the same things secure, exceed what the kinds of things carry by today's ceilings (GUA-05).
 *
 * @param principal of the loan, in yuan
 * @param otherPrincipal of other loans that the same things secure, in yuan
 * @param value of all things less prior claims, in yuan
 * @param percent the loan-to-value of this loan today, half up to two decimals; null where nothing is worth anything
 * @param approvedPercent that at which it was approved, half up to two decimals
 * @param allowed the most that the things carry of this loan, in yuan, rounded down to the fen
 * @param shortfall what is owed beyond that, in yuan; zero where it is covered
 */
public record SecurityCover(Money principal, Money otherPrincipal, Money value, BigDecimal percent, BigDecimal approvedPercent, Money allowed,
                            Money shortfall) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was approved: an amount on things of a value, in yuan. @param tolerance points by which the share may be exceeded */
    record Approved(Money amount, Money value, BigDecimal tolerance) {
        Approved {
            if (!value.isPositive()) {
                throw new IllegalArgumentException("what was approved on security of no value has no loan to value");
            }
        }

        /** The most that may be owed on things of this value; decided on exact amounts. */
        Unrounded on(Money now) {
            Unrounded share = Unrounded.of(amount).multipliedBy(HUNDRED).dividedBy(value.amount());
            return share.multipliedBy(now.amount()).dividedBy(HUNDRED).plus(Unrounded.of(now).multipliedBy(tolerance.movePointLeft(2)));
        }

        BigDecimal percent() {
            return Unrounded.of(amount).multipliedBy(HUNDRED).dividedBy(value.amount()).decimal(2, RoundingMode.HALF_UP);
        }
    }

    /** @param lendable what the things carry by the ceilings of their kinds */
    static SecurityCover of(Money principal, Money otherPrincipal, Money value, Unrounded lendable, Approved approved) {
        Money nothing = Money.zero(Money.CNY);
        Money left = lendable.rounded(RoundingMode.DOWN).minus(otherPrincipal).max(nothing);
        Money allowed = approved.on(value).rounded(RoundingMode.DOWN).min(left);
        BigDecimal percent = value.isZero() ? null
            : Unrounded.of(principal).multipliedBy(HUNDRED).dividedBy(value.amount()).decimal(2, RoundingMode.HALF_UP);
        return new SecurityCover(principal, otherPrincipal, value, percent, approved.percent(), allowed, principal.minus(allowed).max(nothing));
    }

    public CoverOutcome outcome() {
        return shortfall.isPositive() ? CoverOutcome.SHORT : CoverOutcome.COVERED;
    }
}
