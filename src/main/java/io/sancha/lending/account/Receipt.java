package io.sancha.lending.account;

import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanState;

/**
 * What became of a payment.
 *
 * @param key the payment's key
 * @param settled what it settled; principal repaid early included
 * @param before the loan's state before
 * @param after and after
 */
public record Receipt(String key, Dues settled, LoanState before, LoanState after) {
}
