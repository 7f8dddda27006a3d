package io.sancha.lending.account.books;

import io.sancha.kernel.money.Rate;

/**
 * What lateness and misuse cost in a night (INT-02, INT-03, INT-04), per cent a year. The one definition for a single loan's books and for
 * the end of day of all loans.
 *
 * @param penalty on principal due and unpaid: the overdue rate; misused as well, the higher of both and never both
 * @param compound on interest due and unpaid: in term the rate that the contract says, from maturity on the penalty rate
 * @param misuse on misused principal that is not yet due: what the misuse rate exceeds the contract rate by
 */
public record PenalRates(Rate penalty, Rate compound, Rate misuse) {
    /**
     * The rates of a night.
     *
     * @param contract the contract rate of the night
     * @param terms what the contract says about lateness and misuse
     * @param misused whether the loan counts as misused
     * @param inTerm whether the night begins before the maturity, moved off a holiday
     */
    public static PenalRates of(Rate contract, PenaltyTerms terms, boolean misused, boolean inTerm) {
        Rate penalty = terms.penal(contract, misused);
        Rate added = Rate.annualPercent(contract.raisedBy(terms.misuseUplift()).annualPercent().subtract(contract.annualPercent()));
        return new PenalRates(penalty, inTerm && terms.compoundInTerm() == CompoundRate.CONTRACT ? contract : penalty, added);
    }
}
