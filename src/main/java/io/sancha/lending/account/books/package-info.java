/**
 * The books of one loan (账务): plain Java that knows no database and no framework. {@link io.sancha.lending.account.books.Replay} lets the
 * loan's days pass from its disbursement, with what happened to it as {@link io.sancha.lending.account.books.LoanEvent}s, and so tells what
 * {@link io.sancha.lending.account.books.Books} must say: instalments fall due by the
 * {@link io.sancha.lending.account.books.LoanPlan}, payments go down the {@link io.sancha.lending.account.books.Waterfall}, nights accrue.
 * The words that the rest of the bank uses about a loan, such as its state and its class, stand here too.
 */
package io.sancha.lending.account.books;
