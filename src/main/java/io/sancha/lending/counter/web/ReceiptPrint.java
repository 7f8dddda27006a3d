package io.sancha.lending.counter.web;

import io.sancha.lending.counter.PaymentReceipts;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.List;

/** The receipt of a payment as it is printed, A5 across. */
final class ReceiptPrint {
    private ReceiptPrint() {
    }

    static Printout of(PaymentReceipts.Told told) {
        var payment = told.payment();
        var settled = told.settled();
        Part.Facts about = Part.facts("customer", told.borrower().customer(), "branch", named(told.borrower().branchName()), "loan",
            told.borrower().loanNumber(), "payment-key", payment.key(), "booked-on", payment.bankDate(), "value-date", payment.valueDate(), "amount",
            payment.amount(), "taken-back", payment.reversed() ? true : null, "amount-in-capitals", payment.amount());
        Part.Table allocation = Part.table(null, List.of("costs", "penalty", "compound", "interest", "principal", "held-for-next"),
            List.of(Part.row(settled.costs(), settled.penalty(), settled.compound(), settled.interest(), settled.principal(), told.held())));
        return Printout.of("receipt", told.borrower().loanNumber(), about, allocation, Part.facts("entered-by", told.enteredBy(), "booked-by",
            told.bookedBy())).on(Printout.Sheet.A5_ACROSS).sealedBy(told.sha256()).binding();
    }

    private static Part.Named named(String branch) {
        return branch == null ? null : new Part.Named(branch);
    }
}
