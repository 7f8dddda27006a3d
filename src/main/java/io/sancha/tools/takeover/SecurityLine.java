package io.sancha.tools.takeover;

import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.lending.customer.PaperKind;
import io.sancha.steps.contract.TakenOverRights;
import java.time.LocalDate;

/**
 * A thing that secures a loan of a portfolio, or who stands surety for it; the other is null.
 *
 * @param right that the bank holds in the thing; null where none was registered or delivered, and of a surety
 */
record SecurityLine(SourceRow row, String loan, SecurityEntry.Item item, SecurityEntry.Surety surety, TakenOverRights.Right right) {
    private static final int LONGEST_MARK = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_NUMBER = 18;

    static SecurityLine thing(SourceRow row) {
        var cells = new Cells(FileKind.COLLATERAL, row);
        return new SecurityLine(row, cells.text("loan_no"), new SecurityEntry.Item(cells.text("mark", LONGEST_MARK),
            cells.word("kind", CollateralKind.class), cells.text("description", LONGEST_DESCRIPTION), FileKind.meaning(cells.text("owner", LONGEST_NAME)),
            cells.money("appraised_value"), false), null, right(cells));
    }

    private static TakenOverRights.Right right(Cells cells) {
        String certificate = cells.text("certificate", LONGEST_NAME);
        LocalDate effective = cells.day("effective_on");
        String place = cells.text("vault_number", LONGEST_NAME);
        if ((certificate == null) != (effective == null) || certificate == null && place != null) {
            throw cells.refused("certificate", "权证号与权利生效日须同填，入库号须有权证号", "goes with effective_on, and vault_number with both");
        }
        return certificate == null ? null : new TakenOverRights.Right(cells.text("mark"), certificate, effective, place);
    }

    static SecurityLine guarantor(SourceRow row) {
        var cells = new Cells(FileKind.GUARANTORS, row);
        return new SecurityLine(row, cells.text("loan_no"), null, new SecurityEntry.Surety(cells.text("mark", LONGEST_MARK), cells.text("name", LONGEST_NAME),
            cells.text("identity", LONGEST_NUMBER), cells.money("net_worth"), cells.money("guarantees_given"), cells.word("paper", PaperKind.class),
            cells.text("nationality")), null);
    }
}
