package io.sancha.lending.account.web;

import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.StatementLine;
import io.sancha.lending.account.books.LedgerAccount;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is printed of a loan: its schedule beside what was paid, and its statement of account. */
@Component
class LoanPrints {
    private static final int AT_ONCE = 500;
    private static final List<String> SCHEDULE = List.of("instalment", "due-on", "adjusted-due-on", "principal", "interest", "payment", "balance", "status",
        "principal-unpaid", "interest-unpaid");
    private static final List<String> STATEMENT = List.of("posting", "booked-on", "value-date", "posting-kind", "source", "revision", "debit", "credit",
        "amount", "principal-balance", "receivable", "held", "cause");
    private final LoanStatements statements;

    LoanPrints(LoanStatements statements) {
        this.statements = statements;
    }

    /** A table with what stands above it. */
    record Listing(Printout printout, Part.Table table) {
        static Listing of(String kind, String number, Part.Facts facts, Part.Table table) {
            return new Listing(Printout.of(kind, number, facts, table).on(Printout.Sheet.A4_ACROSS), table);
        }
    }

    Listing schedule(LoanAccount loan) {
        List<ScheduleRow> rows = statements.progress(loan.number());
        Part.Facts facts = Part.facts("loan", loan.number(), "case", loan.caseId(), "principal-lent", loan.principal(), "disbursed-on", loan.disbursedOn(),
            "as-of", statements.today(loan.number()));
        return Listing.of("schedule", loan.number(), facts, new Part.Table(null, SCHEDULE, () -> rows.stream().map(LoanPrints::line)));
    }

    /** @param from the first bank date; null for the disbursement @param to the last; null for today */
    Listing statement(LoanAccount loan, LocalDate from, LocalDate to) {
        LocalDate first = Objects.requireNonNullElse(from, loan.disbursedOn());
        LocalDate last = Objects.requireNonNullElseGet(to, () -> statements.today(loan.number()));
        Owed opening = statements.opening(loan.number(), first, last);
        Part.Facts facts = Part.facts("loan", loan.number(), "case", loan.caseId(), "principal-lent", loan.principal(), "disbursed-on", loan.disbursedOn(),
            "period-from", first, "period-to", last, "opening-principal", opening.principal(), "opening-receivable", opening.receivable(), "opening-held",
            opening.held());
        // read once: the hash is of the lines that are printed, whatever is booked meanwhile
        List<List<Object>> lines = Stream.iterate(statements.statement(loan.number(), first, last, 0, AT_ONCE), page -> !page.isEmpty(),
            page -> page.size() < AT_ONCE ? List.of() : statements.statement(loan.number(), first, last, page.get(page.size() - 1).posting().id(), AT_ONCE))
            .flatMap(List::stream).map(LoanPrints::line).toList();
        return Listing.of("statement", loan.number(), facts, new Part.Table(null, STATEMENT, lines::stream));
    }

    private static List<Object> line(ScheduleRow row) {
        return Part.row(row.number(), row.dueOn(), row.adjustedDueOn(), row.principal(), row.interest(), row.payment(), row.balance(), row.status(),
            row.principalUnpaid(), row.interestUnpaid());
    }

    private static List<Object> line(StatementLine line) {
        Posting row = line.posting();
        return Part.row(row.id(), row.bankDate(), row.valueDate(), row.kind(), row.source(), row.revision(), account(row.debit()), account(row.credit()),
            row.amount(), line.principal(), line.receivable(), line.held(), row.cause());
    }

    private static Part.Word account(LedgerAccount account) {
        return new Part.Word("account", account);
    }
}
