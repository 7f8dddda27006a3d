package io.sancha.lending.account.books;

import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.Penalty;
import java.math.BigDecimal;

/**
 * What a contract says about late payment and misuse (INT-03).
 *
 * @param overdueUplift per cent on top of the contract rate when overdue, 30 to 50
 * @param misuseUplift per cent on top of the contract rate when misused, 50 to 100
 * @param compoundInTerm the rate of unpaid interest before maturity
 */
public record PenaltyTerms(BigDecimal overdueUplift, BigDecimal misuseUplift, CompoundRate compoundInTerm) {
    /** @throws io.sancha.kernel.schedule.InvalidTerms if an uplift lies outside its range */
    public PenaltyTerms {
        Penalty.OVERDUE.rate(Rate.ZERO, overdueUplift);
        Penalty.MISUSE.rate(Rate.ZERO, misuseUplift);
    }

    /** What overdue principal costs: the overdue rate, or the misuse rate if that is higher; never both. */
    public Rate penal(Rate contract, boolean misused) {
        Rate overdue = contract.raisedBy(overdueUplift);
        return misused ? Penalty.higher(overdue, contract.raisedBy(misuseUplift)) : overdue;
    }
}
