package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;

/** An amount by its parts: what is due on a day, what settles a loan, or what a payment settled. */
public record Dues(Money costs, Money penalty, Money compound, Money interest, Money principal) {
    /** All parts together. */
    public Money total() {
        return costs.plus(penalty).plus(compound).plus(interest).plus(principal);
    }
}
