package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * What a restructuring makes of the books on its day (CLS-07): the running period is closed, principal that has fallen due is lent out
 * again, arrears are capitalised or kept as agreed, and the new plan begins. Nothing of what was before is taken back.
 */
final class Restructured {
    private final Books books;
    private final String source;
    private final LocalDate day;

    Restructured(Books books, String source, LocalDate day) {
        this.books = books;
        this.source = source;
        this.day = day;
    }

    /** A loan that has nothing left to plan stays as it is. */
    void happen(PlanChange change) {
        if (books.writtenOff || books.payoff().total().isZero()) {
            return;
        }
        books.settlePenalties(source, day);
        int next = closeRunningPeriod();
        for (OpenDue due : books.dues) {
            books.normal = books.normal.plus(due.lendAgain());
        }
        if (change.arrears() == ArrearsTreatment.CAPITALISED) {
            capitalise();
        }
        if (books.normal.isPositive()) {
            books.replan(new Replanning(books, source, day).restructured(change, next));
        }
    }

    /** @return the number of the first instalment of the new plan */
    private int closeRunningPeriod() {
        if (books.next == null) {
            return books.dues.get(books.dues.size() - 1).planned().number() + 1;
        }
        int running = books.next.number();
        Money accrued = books.accrued();
        if (accrued.isZero()) {
            books.forgetRunning();
            return running;
        }
        books.next = books.next.closedOn(day, accrued, books.normal);
        books.fallDue(books.account.nothing(), day);
        return running + 1;
    }

    private void capitalise() {
        for (OpenDue due : books.dues) {
            Money offBalance = due.offBalance();
            Money onBalance = due.interestUnpaid().minus(offBalance);
            add(PostingKind.CAPITALISE_INTEREST, onBalance);
            add(PostingKind.CAPITALISE_OFF_BALANCE, offBalance);
            books.ledger.post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
            books.deferred = books.deferred.plus(offBalance);
            due.capitalise();
        }
        add(PostingKind.CAPITALISE_PENALTY, books.penaltyDue);
        add(PostingKind.CAPITALISE_COMPOUND, books.compoundDue);
        add(PostingKind.CAPITALISE_COSTS, books.costsDue);
        books.penaltyDue = books.compoundDue = books.costsDue = books.account.nothing();
    }

    private void add(PostingKind kind, Money amount) {
        books.ledger.post(kind, source, amount, day);
        books.normal = books.normal.plus(amount);
    }
}
