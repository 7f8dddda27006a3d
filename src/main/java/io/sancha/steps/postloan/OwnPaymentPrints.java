package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.people.Actors;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import io.sancha.steps.disbursement.SelfPayments;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints each check of a borrower's own payments (自主支付核查表): the summary, what was drawn of it and seen, what came back, how it was judged (DIS-14). */
@Component
class OwnPaymentPrints implements CasePrints {
    private static final String KIND = "own-payments";
    private final OwnPaymentLists lists;
    private final OwnPaymentViews views;
    private final SelfPayments selfPayments;
    private final LoanAccounts accounts;
    private final CustomerDesk customers;
    private final Actors actors;

    OwnPaymentPrints(OwnPaymentLists lists, OwnPaymentViews views, SelfPayments selfPayments, LoanAccounts accounts, CustomerDesk customers, Actors actors) {
        this.lists = lists;
        this.views = views;
        this.selfPayments = selfPayments;
        this.accounts = accounts;
        this.customers = customers;
        this.actors = actors;
    }

    @Override
    public List<Offer> of(String caseId) {
        return lists.findByCaseIdOrderById(caseId).stream()
            .map(list -> new Offer(KIND + "-" + list.id(), KIND, list.bankDate() + "-" + list.id(), false, () -> sheet(list))).toList();
    }

    private Printout sheet(OwnPaymentList list) {
        OwnPaymentViews.Own own = views.of(selfPayments.of(list.caseId()).orElseThrow().paidOn(), list);
        Part facts = Part.facts("borrower", customers.ofCase(list.caseId()).name(), "loan", accounts.ofCase(list.caseId()).orElseThrow().number(), "own-drawn",
            own.drawn(), "drawn-on", own.drawnOn(), "own-listed", own.listed(), "own-left", own.left(), "handed-in-on", own.handedInOn(), "inspector",
            actors.displayName(list.recordedBy()), "payments-lacking", own.paymentsLacking(), "draw-seed", own.seed());
        Part payments = Part.table("own-payments", List.of("payment-number", "paid-on", "payee", "account", "amount", "purpose", "proof", "connected-as",
            "agreed-payee", "sampled"), own.payments().stream().map(one -> Part.row(one.paymentNumber(), one.paidOn(), one.payee(), one.account(), one.amount(),
                one.purpose(), one.proof(), one.connectedAs() == null ? null : Part.Both.of(one.connectedAs()), one.agreed(), one.sampled())).toList());
        Part vouchers = Part.table("vouchers-seen", List.of("payment-number", "voucher-seen", "remark"),
            own.vouchers().stream().map(one -> Part.row(one.paymentNumber(), one.seen(), one.remark())).toList());
        Part back = Part.table("money-back", List.of("received-on", "payer", "account", "account-holder", "amount", "counted-as-returned", "remark"),
            own.moneyBack().stream().map(one -> Part.row(one.receivedOn(), one.payer(), one.account(), one.accountHolder(), one.amount(), one.counted(),
                one.remark())).toList());
        Part judged = Part.factsUnder("funds-judged", "came-back", own.cameBack(), "returned-share", own.returnedShare(), "funds", own.funds(), "reason",
            own.fundsReason(), "misused-amount", own.misusedAmount());
        return Printout.of(KIND, list.bankDate() + "-" + list.id(), facts, payments, vouchers, back, judged,
            new Part.Signatures(List.of("inspector", "rechecker")));
    }
}
