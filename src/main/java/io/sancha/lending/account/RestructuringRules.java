package io.sancha.lending.account;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.platform.audit.Refusal;

/** What must hold before a loan is restructured. */
final class RestructuringRules {
    private RestructuringRules() {
    }

    static void check(LoanAccount account, LoanPosition position, LoanRestructuring restructuring) {
        if (position.state().isClosed()) {
            throw Refusal.by("CLS-07", "贷款已结清或已核销，不能重组", "the loan is settled or written off; it cannot be restructured");
        }
        if (restructuring.note() == null || restructuring.note().isBlank()) {
            throw Refusal.by("CLS-07", "须说明借款人的财务困难 note", "the note must say what the borrower's financial difficulty is");
        }
        LoanTerms terms = restructuring.terms();
        if (terms.drawdowns().size() != 1) {
            throw Refusal.ofInput("terms.drawdowns", "重组条款只能有一笔本金", "the terms of a restructuring are about one principal");
        }
        if (!terms.currency().equals(account.principal().currency())) {
            throw Refusal.ofInput("terms.principal", "币种应为 " + account.principal().currency(), "the loan is in " + account.principal().currency());
        }
        if (terms.rounding() != account.rounding()) {
            throw Refusal.ofInput("terms.rounding", "舍入方式应为 " + account.rounding(), "the loan is rounded " + account.rounding());
        }
    }
}
