package io.sancha.lending.account;

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
