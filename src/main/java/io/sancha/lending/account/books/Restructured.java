package io.sancha.lending.account.books;

import java.time.LocalDate;
import java.util.List;

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
    void happen(PlanChange change, List<Waterfall.Part> order) {
        if (books.writtenOff() || books.owed().total().isZero()) {
            return;
        }
        books.settlePenalties(source, day);
        int next = books.closeRunningPeriod(day);
        books.setOff(source, day, order);
        books.lendAgain();
        if (change.arrears() == ArrearsTreatment.CAPITALISED) {
            books.capitalise(source, day);
        }
        if (books.normal().isPositive()) {
            books.replan(new Replanning(books, source, day).restructured(change, next));
        }
    }
}
