package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a restructuring makes of the books on its day (CLS-07): the running period is closed, principal that has fallen due is lent out
 * again, arrears are capitalised or kept as agreed, and the new plan begins. Nothing of what was before is taken back.
 */
final class Restructured {
    private final OpenBooks books;
    private final String source;
    private final LocalDate day;

    Restructured(OpenBooks books, String source, LocalDate day) {
        this.books = books;
        this.source = source;
        this.day = day;
    }

    /** A loan that has nothing left to plan stays as it is. */
    void happen(PlanChange change, List<Waterfall.Part> order) {
        if (books.writtenOff() || books.owed().total().isZero()) {
            return;
        }
        books.settlePenalties(source, day);
        int next = books.course().closeRunningPeriod(day);
        books.setOff(source, day, order);
        books.dues().forEach(due -> books.course().lend(due.lendAgain()));
        if (change.arrears() == ArrearsTreatment.CAPITALISED) {
            capitalise();
        }
        if (books.normal().isPositive()) {
            books.course().replan(new Replanning(books, source, day).restructured(change, next));
        }
    }

    /** Interest, penalties and costs that are unpaid become principal; what stood off the balance sheet is no income yet. */
    private void capitalise() {
        for (OpenDue due : books.dues()) {
            Money offBalance = due.offBalance();
            books.capitalise(PostingKind.CAPITALISE_INTEREST, source, due.interestUnpaid().minus(offBalance), day);
            books.capitalise(PostingKind.CAPITALISE_OFF_BALANCE, source, offBalance, day);
            books.ledger().post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
            books.defer(offBalance);
            due.capitalise();
        }
        Charges charges = books.charges();
        books.capitalise(PostingKind.CAPITALISE_PENALTY, source, charges.penalty(), day);
        books.capitalise(PostingKind.CAPITALISE_COMPOUND, source, charges.compound(), day);
        books.capitalise(PostingKind.CAPITALISE_COSTS, source, charges.costs(), day);
        charges.clear();
    }
}
