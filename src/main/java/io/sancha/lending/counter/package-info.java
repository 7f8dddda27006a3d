/**
 * The payment counter: money that comes in for a loan is entered by an accountant, from an amount on confirmed by a second one on the same day
 * (CTL-01), and the borrower gets a receipt that tells what it was used for. {@link PaymentDesk} is the one door by which a payment reaches the books.
 */
package io.sancha.lending.counter;
