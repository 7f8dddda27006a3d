package io.sancha.tools.takeover;

import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.PaperKind;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import java.time.LocalDate;

/**
 * A customer of a portfolio.
 *
 * @param number by which the other files name the customer
 * @param manager user id of who answers for the customer here
 * @param group code of the group of connected customers; null where there is none
 */
record CustomerLine(SourceRow row, String number, IdentityEntry identity, String manager, String group) {
    private static final int LONGEST_NAME = 200;

    static CustomerLine of(SourceRow row) {
        var cells = new Cells(FileKind.CUSTOMERS, row);
        CustomerKind kind = cells.word("kind", CustomerKind.class);
        String identity = cells.text("identity");
        PaperKind paper = cells.word("paper", PaperKind.class);
        LocalDate born = cells.dayOfLife("birth_date");
        String nationality = cells.text("nationality");
        IdentityEntry entry = kind.isBusiness() ? new IdentityEntry(kind, cells.text("name", LONGEST_NAME), new UnifiedSocialCreditCode(identity), null)
            : new IdentityEntry(kind, cells.text("name", LONGEST_NAME), null, paper == null && born == null && nationality == null
                ? new IdentityNumber(identity) : new IdentityNumber(paper == null ? PaperKind.RESIDENT_ID : paper, identity, born, nationality));
        return new CustomerLine(row, cells.text("customer_no"), entry, cells.text("manager"), cells.text("group"));
    }

    /** The number by which the customer is known, whichever kind. */
    String known() {
        return identity.kind().isBusiness() ? identity.uscc().code() : identity.idNumber().number();
    }
}
