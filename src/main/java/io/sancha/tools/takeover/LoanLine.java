package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.steps.application.Product;
import java.time.LocalDate;

/** A loan of a portfolio: what was agreed, and how it stands at the end of the day up to which it is told. */
record LoanLine(SourceRow row, String number, String customer, String branch, TakenOverLoan.Standing standing, LoanTerms terms, PenaltyTerms penalties,
                Balances stated, RiskClass riskClass, Money provided) {
    private static final int LONGEST_NUMBER = 60;

    static LoanLine of(SourceRow row) {
        var cells = new Cells(FileKind.LOANS, row);
        String number = cells.text("loan_no", LONGEST_NUMBER);
        Money lent = cells.money("lent");
        LocalDate lentOn = cells.day("lent_on");
        LocalDate from = cells.day("books_from");
        Money principal = cells.money("principal");
        if (principal != null && principal.compareTo(lent) > 0) {
            throw cells.refused("principal", "起账本金 " + principal.amount().toPlainString() + " 大于发放金额", "is more than was lent");
        }
        if ((from == null) != (principal == null) || from != null && from.isBefore(lentOn)) {
            throw cells.refused("books_from", "起账本金须与起账日同填，且起账日不早于发放日", "is given with the principal of that day, and is not before lent_on");
        }
        try {
            LoanTerms terms = new TermsColumns(cells).terms(principal == null ? lent : principal, from == null ? lentOn : from);
            PenaltyTerms penalties = new PenaltyTerms(cells.decimal("overdue_uplift"), cells.decimal("misuse_uplift"),
                cells.word("compound", CompoundRate.class));
            var standing = new TakenOverLoan.Standing(number, cells.text("contract_no", LONGEST_NUMBER), cells.word("product", Product.class).name(), lent,
                lentOn, cells.day("cut_on"), cells.day("last_inspected_on"));
            return new LoanLine(row, number, cells.text("customer_no"), cells.text("branch"), standing, terms, penalties, Balances.stated(cells),
                cells.word("risk_class", RiskClass.class), cells.money("provided"));
        } catch (InvalidTerms invalid) {
            throw io.sancha.platform.audit.Refusal.by("MIG-01", invalid.zh(), invalid.en()).atField(TermsColumns.column(invalid.field()));
        }
    }
}
