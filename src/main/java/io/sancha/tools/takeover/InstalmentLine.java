package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/** An instalment as another system planned it. @param interest null where the file leaves it empty */
record InstalmentLine(SourceRow row, String loan, int number, LocalDate dueOn, Money principal, Money interest) {
    static InstalmentLine of(SourceRow row) {
        var cells = new Cells(FileKind.INSTALMENTS, row);
        return new InstalmentLine(row, cells.text("loan_no"), cells.whole("number"), cells.day("due_on"), cells.money("principal"), cells.money("interest"));
    }
}
