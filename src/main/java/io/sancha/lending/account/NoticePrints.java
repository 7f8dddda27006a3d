package io.sancha.lending.account;

import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints each copy of the notices of a case's loan (到期通知书, 催收通知书), with the receipt that is signed (COL-02). */
@Component
class NoticePrints implements CasePrints {
    private final LoanAccounts loans;
    private final Notices notices;
    private final CustomerDesk customers;

    NoticePrints(LoanAccounts loans, Notices notices, CustomerDesk customers) {
        this.loans = loans;
        this.notices = notices;
        this.customers = customers;
    }

    @Override
    public List<Offer> of(String caseId) {
        return loans.ofCase(caseId).stream().flatMap(loan -> notices.of(loan.number()).stream())
            .map(notice -> new Offer("notice-" + notice.id(), kind(notice), number(notice), true, () -> printout(caseId, notice))).toList();
    }

    private static String kind(Notice notice) {
        return notice.kind() == Notice.Kind.MATURITY ? "notice-maturity" : "notice-dunning";
    }

    /** Told apart by loan, day and running number. */
    private static String number(Notice notice) {
        return notice.loanNumber() + "-" + notice.sentOn() + "-" + notice.id();
    }

    private Printout printout(String caseId, Notice notice) {
        String borrower = customers.ofCase(caseId).name();
        Map<String, Object> values = Map.of("addressee", notice.guarantor() == null ? borrower : notice.guarantor(),
            "borrower", borrower, "loan", notice.loanNumber(), "day", notice.aboutDay(), "days", notice.days(), "principal",
            notice.principal(), "interest", notice.interest());
        Part.Facts facts = Part.facts("borrower", borrower, "copy", notice.copy(), "guarantor", notice.guarantor(), "loan", notice.loanNumber(),
            "annual-rate", notice.rate(), notice.kind() == Notice.Kind.MATURITY ? "matures-on" : "due-on", notice.aboutDay(), "sent-on", notice.sentOn(),
            "principal", notice.principal(), "interest", notice.interest(), "total", notice.principal().plus(notice.interest()), "total-in-capitals",
            notice.principal().plus(notice.interest()), "basis", new Part.Named(notice.basis()));
        return Printout.of(kind(notice), number(notice), new Part.Sentence(kind(notice), values), facts, new Part.Signatures(List.of("bank-seal", "received")))
            .binding();
    }
}
