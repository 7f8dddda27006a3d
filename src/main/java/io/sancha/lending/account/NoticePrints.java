package io.sancha.lending.account;

import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints each copy of the notices of a case's loan (到期通知书, 催收通知书 and the others), with the receipt that is signed (COL-02). */
@Component
public class NoticePrints implements CasePrints {
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
        List<Notice> all = loans.ofCase(caseId).map(loan -> notices.of(loan.number())).orElse(List.of());
        return all.stream().map(notice -> new Offer("notice-" + notice.id(), kind(notice), number(notice), true, () -> printout(caseId, notice, all))).toList();
    }

    /** The paper of a notice of the case that there is. */
    public Printout printed(String caseId, long noticeId) {
        return of(caseId).stream().filter(one -> one.name().equals("notice-" + noticeId)).findFirst().orElseThrow().printout().get();
    }

    /** To whom it is written. The copy that is kept says what the others say: of what goes to guarantors alone, their names. */
    private static String addressee(Notice notice, String borrower, List<Notice> all) {
        if (notice.guarantor() != null) {
            return notice.guarantor();
        }
        if (notice.kind() != Notice.Kind.GUARANTOR_WARNING) {
            return borrower;
        }
        return all.stream().filter(one -> one.kind() == notice.kind() && one.aboutDay().equals(notice.aboutDay()) && one.guarantor() != null)
            .map(Notice::guarantor).collect(Collectors.joining("、"));
    }

    private static String kind(Notice notice) {
        return switch (notice.kind()) {
            case INTEREST_DUE -> "notice-interest-due";
            case MATURITY -> "notice-maturity";
            case DUNNING -> "notice-dunning";
            case CLASS_CHANGE -> "notice-class-change";
            case GUARANTOR_WARNING -> "notice-guarantor-warning";
        };
    }

    /** Told apart by loan, day and running number. */
    private static String number(Notice notice) {
        return notice.loanNumber() + "-" + notice.sentOn() + "-" + notice.id();
    }

    /** What only reminds asks for no receipt. */
    private static List<String> signed(Notice notice) {
        return notice.kind() == Notice.Kind.INTEREST_DUE ? List.of("bank-seal") : List.of("bank-seal", "received");
    }

    private static String day(Notice.Kind kind) {
        return switch (kind) {
            case MATURITY -> "matures-on";
            case INTEREST_DUE, DUNNING -> "due-on";
            case CLASS_CHANGE -> "class-fell-on";
            case GUARANTOR_WARNING -> "overdue-since";
        };
    }

    private Printout printout(String caseId, Notice notice, List<Notice> all) {
        String borrower = customers.ofCase(caseId).name();
        Map<String, Object> values = Map.of("addressee", addressee(notice, borrower, all),
            "borrower", borrower, "loan", notice.loanNumber(), "day", notice.aboutDay(), "days", notice.days(), "principal",
            notice.principal(), "interest", notice.interest());
        Part.Facts facts = Part.facts("borrower", borrower, "copy", notice.copy(), "guarantor", notice.guarantor(), "loan", notice.loanNumber(),
            "annual-rate", notice.rate(), day(notice.kind()), notice.aboutDay(), "sent-on", notice.sentOn(),
            "principal", notice.principal(), "interest", notice.interest(), "total", notice.principal().plus(notice.interest()), "total-in-capitals",
            notice.principal().plus(notice.interest()), "basis", new Part.Named(notice.basis()));
        return Printout.of(kind(notice), number(notice), new Part.Sentence(kind(notice), values), facts, new Part.Signatures(signed(notice)))
            .binding();
    }
}
