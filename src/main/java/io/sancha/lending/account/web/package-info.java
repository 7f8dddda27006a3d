/**
 * Loans over REST: the account, its books, and how each figure came about, with their papers; and what a borrower pays, handed to the
 * {@link io.sancha.lending.account.PaymentDesk}.
 */
package io.sancha.lending.account.web;
