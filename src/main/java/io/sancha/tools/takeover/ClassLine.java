package io.sancha.tools.takeover;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.TakenOverLoan;

/** A class that a loan of a portfolio was given. */
record ClassLine(SourceRow row, String loan, TakenOverLoan.PastClass given) {
    private static final int LONGEST_REASON = 500;

    static ClassLine of(SourceRow row) {
        var cells = new Cells(FileKind.CLASSES, row);
        return new ClassLine(row, cells.text("loan_no"), new TakenOverLoan.PastClass(cells.day("classed_on"), cells.word("risk_class", RiskClass.class),
            cells.text("reason", LONGEST_REASON)));
    }
}
