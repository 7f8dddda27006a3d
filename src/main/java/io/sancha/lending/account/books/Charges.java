package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a loan owes beside principal and interest: costs of collection, penalty and compound interest. Both kinds of interest are kept
 * exact, as products of base and rate, and become money when a payment asks for it.
 */
public final class Charges {
    private final LoanAccount account;
    private Money costs;
    private Money penalty;
    private Money compound;
    private BigDecimal penaltyProduct = BigDecimal.ZERO;
    private BigDecimal compoundProduct = BigDecimal.ZERO;

    Charges(LoanAccount account) {
        this.account = account;
        clear();
    }

    void accrue(Night night) {
        if (night.kind() == Night.Kind.COMPOUND) {
            compoundProduct = compoundProduct.add(night.product());
        } else {
            penaltyProduct = penaltyProduct.add(night.product());
        }
    }

    void settlePenalties(Ledger ledger, String source, LocalDate day) {
        Money newPenalty = rounded(penaltyProduct).minus(ledger.sum(PostingKind.SETTLE_PENALTY, account.nothing()));
        Money newCompound = rounded(compoundProduct).minus(ledger.sum(PostingKind.SETTLE_COMPOUND, account.nothing()));
        ledger.post(PostingKind.SETTLE_PENALTY, source, newPenalty, day);
        ledger.post(PostingKind.SETTLE_COMPOUND, source, newCompound, day);
        penalty = penalty.plus(newPenalty);
        compound = compound.plus(newCompound);
    }

    private Money rounded(BigDecimal product) {
        return new Unrounded(product, BigDecimal.valueOf((long) InterestRules.PERCENT * account.penalYear()), account.nothing().currency())
            .rounded(account.rounding());
    }

    /** Penalty interest unpaid, settled or only accrued. @param ledger what was posted of it */
    public Money penaltyOwed(Ledger ledger) {
        return penalty.plus(rounded(penaltyProduct)).minus(ledger.sum(PostingKind.SETTLE_PENALTY, account.nothing()));
    }

    /** Compound interest unpaid, settled or only accrued. @param ledger what was posted of it */
    public Money compoundOwed(Ledger ledger) {
        return compound.plus(rounded(compoundProduct)).minus(ledger.sum(PostingKind.SETTLE_COMPOUND, account.nothing()));
    }

    void addCosts(Money amount) {
        costs = costs.plus(amount);
    }

    /** @return how much of what is offered it takes */
    Money payCosts(Money offered) {
        Money paid = offered.min(costs);
        costs = costs.minus(paid);
        return paid;
    }

    /** @return how much of what is offered it takes */
    Money payPenalty(Money offered) {
        Money paid = offered.min(penalty);
        penalty = penalty.minus(paid);
        return paid;
    }

    /** @return how much of what is offered it takes */
    Money payCompound(Money offered) {
        Money paid = offered.min(compound);
        compound = compound.minus(paid);
        return paid;
    }

    /** They are owed here no more: capitalised, or written off. */
    void clear() {
        costs = account.nothing();
        penalty = account.nothing();
        compound = account.nothing();
    }

    /** Costs unpaid. */
    public Money costs() {
        return costs;
    }

    /** Penalty interest settled and unpaid. */
    public Money penalty() {
        return penalty;
    }

    /** Compound interest settled and unpaid. */
    public Money compound() {
        return compound;
    }

    /** All penalty interest that ever accrued, as base × per cent. */
    public BigDecimal penaltyProduct() {
        return penaltyProduct;
    }

    /** All compound interest that ever accrued, as base × per cent. */
    public BigDecimal compoundProduct() {
        return compoundProduct;
    }
}
