package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Finds the payment of equal instalments from one period on, as the terms want it rounded and levelled. */
final class PaymentFinder {

    /** Decimals to which the annuity is certain before it is rounded to its step, so that a half is seen as a half. */
    private static final int EXACT_DECIMALS = 15;
    private static final int MOST_MOVES = 3;

    private final LoanTerms terms;
    private final Money balance;
    private final Unrounded interest;
    private final List<Factor> later;

    /**
     * Looks at what is left to repay.
     *
     * @param terms the terms
     * @param balance what is lent out
     * @param interest the exact interest of the period that begins
     * @param later what one unit earns in each period after it
     */
    PaymentFinder(LoanTerms terms, Money balance, Unrounded interest, List<Factor> later) {
        this.terms = terms;
        this.balance = balance;
        this.interest = interest;
        this.later = later;
    }

    Money payment() {
        Money payment = annuity();
        return terms.equalPayment() == EqualPayment.LEVELLED ? levelled(payment) : payment;
    }

    /** The payment that, made now and after each later period, is worth what is owed at the end of this period. */
    private Money annuity() {
        Unrounded owed = Unrounded.of(balance).plus(interest);
        BigDecimal worth = new BigDecimal(Annuity.ONE.add(Annuity.worth(later)));
        BigDecimal exact = owed.numerator().multiply(new BigDecimal(Annuity.ONE))
                .divide(owed.denominator().multiply(worth), EXACT_DECIMALS, RoundingMode.HALF_EVEN);
        return inSteps(exact);
    }

    private Money levelled(Money annuity) {
        BigDecimal count = BigDecimal.valueOf(later.size() + 1L);
        BigDecimal tolerated = balance.smallestUnit().amount().multiply(BigDecimal.valueOf((later.size() + 1) / 2));
        Money payment = annuity;
        Money off = lastPayment(payment).minus(payment);
        for (int moves = 0; moves < MOST_MOVES && off.abs().amount().compareTo(tolerated) > 0; moves++) {
            Money moved = payment.plus(inSteps(off.amount().divide(count, EXACT_DECIMALS, RoundingMode.HALF_EVEN)));
            Money offThen = lastPayment(moved).minus(moved);
            if (offThen.abs().compareTo(off.abs()) >= 0) {
                break;
            }
            payment = moved;
            off = offThen;
        }
        return payment;
    }

    /** What the last row would come to if this were paid in every row before it. */
    private Money lastPayment(Money payment) {
        Money nothing = Money.zero(balance.currency());
        Money left = balance;
        Money due = interest.rounded(terms.rounding());
        for (Factor factor : later) {
            left = left.minus(payment.minus(due).max(nothing).min(left));
            due = factor.on(left).rounded(terms.rounding());
        }
        return left.plus(due);
    }

    private Money inSteps(BigDecimal exact) {
        BigDecimal step = terms.paymentStep().amount();
        return Money.of(exact.divide(step, 0, terms.rounding()).multiply(step), balance.currency());
    }
}
