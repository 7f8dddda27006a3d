package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/** One payment on its way down the waterfall; what is left over repays early. */
public final class Allocation {
    private final Books books;
    private final String source;
    private final LocalDate day;
    private Money left;
    private Money overpaid;
    private Money early;
    private Dues settled;

    public Allocation(Books books, String source, LocalDate day, Money amount) {
        this.books = books;
        this.source = source;
        this.day = day;
        this.left = amount;
        this.overpaid = amount.minus(amount);
        this.early = overpaid;
        this.settled = new Dues(overpaid, overpaid, overpaid, overpaid, overpaid);
    }

    /** Pays in this order, then early. */
    public Allocation pay(List<Waterfall.Part> order) {
        if (books.writtenOff()) {
            recover();
        } else {
            books.settlePenalties(source, day);
            order.forEach(this::pay);
            repayEarly();
        }
        overpaid = left;
        books.ledger().post(PostingKind.OVERPAY, source, left, day);
        books.earnDeferredIfSettled(source, day);
        return this;
    }

    public Dues settled() {
        return settled;
    }

    /** What nobody owed. */
    public Money overpaid() {
        return overpaid;
    }

    /** How much of the principal was repaid before it was due, while the loan goes on. */
    public Money early() {
        return early;
    }

    private void pay(Waterfall.Part part) {
        switch (part) {
            case COSTS -> costs(take(PostingKind.PAY_COSTS, books.charges().payCosts(left)));
            case PENALTY -> {
                penalty(take(PostingKind.PAY_PENALTY, books.charges().payPenalty(left)));
                compound(take(PostingKind.PAY_COMPOUND, books.charges().payCompound(left)));
            }
            case INTEREST -> books.dues().forEach(this::payInterest);
            case PRINCIPAL -> books.dues().forEach(this::payPrincipal);
        }
    }

    private void payInterest(OpenDue due) {
        Money offBalance = due.payOffBalance(left);
        take(PostingKind.PAY_OFF_BALANCE, offBalance);
        books.ledger().post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
        Money onBalance = due.payOnBalance(left);
        take(PostingKind.PAY_INTEREST, onBalance);
        interest(offBalance.plus(onBalance));
    }

    private void payPrincipal(OpenDue due) {
        Money paid = due.payPrincipal(left);
        take(PostingKind.PAY_PRINCIPAL, paid);
        principal(paid);
    }

    /** What is left settles the loan if it suffices (interest to the day, COL-10); else it lowers the principal. */
    private void repayEarly() {
        boolean stillRunning = books.next().isPresent() && (books.normal().isPositive() || books.accrued().isPositive());
        if (stillRunning && left.compareTo(books.normal().plus(books.accrued())) >= 0) {
            books.fallDueAtOnce(day);
            OpenDue last = books.dues().get(books.dues().size() - 1);
            payInterest(last);
            payPrincipal(last);
        } else if (left.isPositive()) {
            early = take(PostingKind.REPAY_EARLY, books.repayEarly(left));
            principal(early);
        }
    }

    private void recover() {
        pay(Waterfall.Part.COSTS);
        principal(take(PostingKind.RECOVER, books.recover(left)));
    }

    private Money take(PostingKind kind, Money taken) {
        books.ledger().post(kind, source, taken, day);
        left = left.minus(taken);
        return taken;
    }

    private void costs(Money paid) {
        settled = new Dues(settled.costs().plus(paid), settled.penalty(), settled.compound(), settled.interest(), settled.principal());
    }

    private void penalty(Money paid) {
        settled = new Dues(settled.costs(), settled.penalty().plus(paid), settled.compound(), settled.interest(), settled.principal());
    }

    private void compound(Money paid) {
        settled = new Dues(settled.costs(), settled.penalty(), settled.compound().plus(paid), settled.interest(), settled.principal());
    }

    private void interest(Money paid) {
        settled = new Dues(settled.costs(), settled.penalty(), settled.compound(), settled.interest().plus(paid), settled.principal());
    }

    private void principal(Money paid) {
        settled = new Dues(settled.costs(), settled.penalty(), settled.compound(), settled.interest(), settled.principal().plus(paid));
    }
}
