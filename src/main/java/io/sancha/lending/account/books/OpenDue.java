package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/** An instalment that has fallen due, and how much of it is still unpaid. */
public final class OpenDue {
    private final PlannedInstalment planned;
    private Money principal;
    private Money interest;
    private Money principalUnpaid;
    private Money interestUnpaid;
    private Money offBalance;
    private boolean writtenOff;

    public OpenDue(PlannedInstalment planned, Money principal, Money interest) {
        this.planned = planned;
        this.principal = principal;
        this.interest = interest;
        this.principalUnpaid = principal;
        this.interestUnpaid = interest;
        this.offBalance = Money.zero(principal.currency());
    }

    public PlannedInstalment planned() {
        return planned;
    }

    public Money principal() {
        return principal;
    }

    public Money interest() {
        return interest;
    }

    public Money principalUnpaid() {
        return principalUnpaid;
    }

    public Money interestUnpaid() {
        return interestUnpaid;
    }

    /** The part of the unpaid interest that stands outside the balance sheet. */
    public Money offBalance() {
        return offBalance;
    }

    public boolean isUnpaid() {
        return principalUnpaid.isPositive() || interestUnpaid.isPositive();
    }

    /** Whether something of it was unpaid when the loan was written off: nobody has paid that. */
    public boolean isWrittenOff() {
        return writtenOff;
    }

    public boolean isPenal(LocalDate night) {
        return !planned.penalFrom().isAfter(night);
    }

    public int daysPastDue(LocalDate day) {
        return isUnpaid() ? (int) Math.max(0, day.toEpochDay() - planned.adjustedDueOn().toEpochDay()) : 0;
    }

    public Money payPrincipal(Money offered) {
        Money paid = offered.min(principalUnpaid);
        principalUnpaid = principalUnpaid.minus(paid);
        return paid;
    }

    /** Pays interest that stands outside the balance sheet. */
    public Money payOffBalance(Money offered) {
        Money paid = offered.min(offBalance);
        offBalance = offBalance.minus(paid);
        interestUnpaid = interestUnpaid.minus(paid);
        return paid;
    }

    public Money payOnBalance(Money offered) {
        Money paid = offered.min(interestUnpaid.minus(offBalance));
        interestUnpaid = interestUnpaid.minus(paid);
        return paid;
    }

    /** What is still on the balance sheet leaves it: the income is taken back, and the claim is noted outside. */
    void takeOffBalance(Ledger ledger, LocalDate day) {
        Money moved = interestUnpaid.minus(offBalance);
        offBalance = interestUnpaid;
        ledger.post(PostingKind.TAKE_OFF_BALANCE, planned.number(), moved, day);
        ledger.post(PostingKind.NOTE_OFF_BALANCE, planned.number(), moved, day);
    }

    /** What is unpaid of the principal is planned anew with the rest: it is due here no more. */
    public Money lendAgain() {
        Money again = principalUnpaid;
        principal = principal.minus(again);
        principalUnpaid = Money.zero(principal.currency());
        return again;
    }

    /** What is unpaid of the interest has become principal. */
    public void capitalise() {
        interest = interest.minus(interestUnpaid);
        interestUnpaid = Money.zero(interest.currency());
        offBalance = interestUnpaid;
    }

    /** The claim on this instalment is taken off the books. */
    public void writeOff() {
        writtenOff = isUnpaid();
        principalUnpaid = Money.zero(principal.currency());
        interestUnpaid = principalUnpaid;
        offBalance = principalUnpaid;
    }
}
