package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money on its way down the waterfall. What a payment leaves over settles the loan if it suffices, else repays principal early or is held for
 * what falls due next, as the borrower chose.
 */
public final class Allocation {
    private final OpenBooks books;
    private final String source;
    private final LocalDate day;
    private final Money amount;
    private Money left;
    private Money early;
    private Money held;
    private Money overpaid;
    private Dues settled;

    Allocation(OpenBooks books, String source, LocalDate day, Money amount) {
        this.books = books;
        this.source = source;
        this.day = day;
        this.amount = amount;
        this.left = amount;
        this.early = amount.minus(amount);
        this.held = early;
        this.overpaid = early;
        this.settled = new Dues(early, early, early, early, early);
    }

    /** A payment: in this order, then early or held. */
    Allocation pay(List<Waterfall.Part> order, EarlyRepayment choice) {
        books.settlePenalties(source, day);
        settle(order);
        if (!books.writtenOff()) {
            useWhatIsLeft(choice);
        }
        keepWhatIsLeft();
        books.earnDeferredIfSettled(source, day);
        return this;
    }

    /** Pays what is due in this order, and nothing beyond it; after a write-off what the claim costs to collect, then the claim. */
    void settle(List<Waterfall.Part> order) {
        if (books.writtenOff()) {
            pay(Waterfall.Part.COSTS);
            principal(take(PostingKind.RECOVER, books.recover(left)));
        } else {
            order.forEach(this::pay);
        }
    }

    /** How much came in. */
    public Money amount() {
        return amount;
    }

    /** What of it settled what, principal repaid early included. */
    public Dues settled() {
        return settled;
    }

    /** How much of the principal was repaid before it was due, while the loan goes on. */
    public Money early() {
        return early;
    }

    /** What is held for what falls due next. */
    public Money held() {
        return held;
    }

    /** What nobody owed. */
    public Money overpaid() {
        return overpaid;
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

    /** What is left settles the loan if it suffices, with what is held already (interest to the day, COL-10); else it lowers the principal. */
    private void useWhatIsLeft(EarlyRepayment choice) {
        boolean stillRunning = books.next().isPresent() && (books.normal().isPositive() || books.accrued().isPositive());
        boolean suffices = left.plus(books.held()).compareTo(books.normal().plus(books.accrued())) >= 0;
        if (left.isPositive() && stillRunning && suffices) {
            books.course().fallDueAtOnce(day);
            OpenDue last = books.dues().get(books.dues().size() - 1);
            payInterest(last);
            payPrincipal(last);
        } else if (left.isPositive() && choice != EarlyRepayment.HOLD) {
            early = take(PostingKind.REPAY_EARLY, books.course().repay(left));
            principal(early);
        }
    }

    private void keepWhatIsLeft() {
        boolean nothingToCome = books.writtenOff() || books.owed().total().isZero();
        books.hold(nothingToCome ? PostingKind.OVERPAY : PostingKind.HOLD, source, left, day);
        if (nothingToCome) {
            overpaid = left;
        } else {
            held = left;
        }
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
