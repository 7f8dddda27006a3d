package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;

/** An amount by its parts: what is due on a day, what settles a loan, or what a payment settled. */
public record Dues(Money costs, Money penalty, Money compound, Money interest, Money principal) {
    /** All parts together. */
    public Money total() {
        return costs.plus(penalty).plus(compound).plus(interest).plus(principal);
    }

    /** What is left to pay if so much of it is there already: it goes to the parts in their order. */
    Dues less(Money there) {
        Money left = there;
        Money[] parts = {costs, penalty, compound, interest, principal};
        for (int i = 0; i < parts.length; i++) {
            Money taken = left.min(parts[i]);
            parts[i] = parts[i].minus(taken);
            left = left.minus(taken);
        }
        return new Dues(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}
