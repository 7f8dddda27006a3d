package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * Where a loan stands.
 *
 * @param loanNumber the loan
 * @param caseId its case
 * @param plan version of its plan
 * @param maturesOn its maturity, moved off a holiday
 * @param principalNormal principal not yet due
 * @param principalDue principal due and unpaid
 * @param interestDue interest due and unpaid, on and off the balance sheet
 * @param penaltyDue penalty interest settled and unpaid; what accrued since the last payment is in {@link Books#due}
 * @param compoundDue compound interest settled and unpaid
 * @param costsDue costs unpaid
 * @param offBalance the part of the unpaid interest that stands outside the balance sheet
 * @param held what the bank holds of the borrower's money
 * @param claim what is still claimed after a write-off
 * @param settledThrough up to this day instalments have fallen due and payments are in
 * @param accruedThrough the last night that has accrued
 * @param state where it stands in its life
 * @param daysPastDue days since the oldest unpaid due date
 * @param riskClass its class
 */
public record LoanPosition(String loanNumber, String caseId, int plan, LocalDate maturesOn, Money principalNormal, Money principalDue, Money interestDue,
                           Money penaltyDue, Money compoundDue, Money costsDue, Money offBalance, Money held, Money claim, LocalDate settledThrough,
                           LocalDate accruedThrough, LoanState state, int daysPastDue, RiskClass riskClass) {
    /** The principal still lent out (贷款余额). */
    public Money outstanding() {
        return principalNormal.plus(principalDue);
    }
}
