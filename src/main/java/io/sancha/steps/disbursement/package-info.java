/**
 * Step 9, disbursement and payment (发放与支付). What is to be drawn and to whom is asked for once the contracts are sealed; a decision table
 * says who is paid by the bank on the borrower's instruction and who by the borrower; two people audit it against what the system itself
 * finds in the case; then the accountant pays, and the loan is booked exactly once, on the same day.
 */
package io.sancha.steps.disbursement;
