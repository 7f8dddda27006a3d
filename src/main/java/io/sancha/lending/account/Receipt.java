package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Allocation;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanState;

/**
 * What became of a payment.
 *
 * @param key the payment's key
 * @param settled what it settled; principal repaid early included
 * @param held what of it the bank holds for what falls due next
 * @param before the loan's state before
 * @param after and after
 */
public record Receipt(String key, Dues settled, Money held, LoanState before, LoanState after) {
    /** @param allocation null for what is no payment */
    static Receipt of(String key, Allocation allocation, LoanAccount account, LoanState before, LoanState after) {
        Money nothing = account.nothing();
        return allocation == null ? new Receipt(key, new Dues(nothing, nothing, nothing, nothing, nothing), nothing, before, after)
            : new Receipt(key, allocation.settled(), allocation.held(), before, after);
    }
}
