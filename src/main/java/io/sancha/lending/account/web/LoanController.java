package io.sancha.lending.account.web;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Explanation;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.lending.account.StatementLine;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.platform.printing.PrintedWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/loans/{number}")
@Tag(name = "贷款 Loans")
class LoanController {
    private static final int MOST = 500;
    private final LoanAccounts loans;
    private final LoanStatements statements;
    private final VisibleLoans visibleLoans;

    LoanController(LoanAccounts loans, LoanStatements statements, VisibleLoans visibleLoans) {
        this.loans = loans;
        this.statements = statements;
        this.visibleLoans = visibleLoans;
    }

    /** @param nextPostings the id after which the next page of postings begins; null if there is none */
    record Loan(LoanAccount agreed, LoanPosition position, List<ScheduleRow> schedule, List<Posting> postings, Long nextPostings) {
    }

    @GetMapping
    @Operation(summary = "借据：约定、现状、计划与分录 The loan: what was agreed, where it stands, its plan and its postings")
    Loan loan(@PathVariable String number, @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        LoanAccount account = visibleLoans.required(number);
        List<Posting> postings = loans.postings(number, after, limit);
        return new Loan(account, loans.position(number), statements.progress(number), postings, postings.size() < limit ? null : postings.get(limit - 1).id());
    }

    @GetMapping("/explain")
    @Operation(summary = "逐笔说明某日各项金额 How each figure on a day came about")
    Explanation explain(@PathVariable String number, @RequestParam LocalDate on) {
        return statements.explain(visibleLoans.required(number).number(), on);
    }

    /** @param opening what was owed before the first day @param next the id after which the next page begins; null if there is none */
    record Statement(LocalDate from, LocalDate to, Owed opening, List<Line> lines, Long next) {
    }

    /** @param what the posting in the borrower's words @param principal and receivable: what is owed after it @param held what the bank then holds */
    record Line(long id, LocalDate bankDate, LocalDate valueDate, PostingKind kind, String what, String source, int revision, String debit, String credit,
        Money amount,
                Money principal, Money receivable, Money held, String cause) {
        static Line of(StatementLine line) {
            Posting p = line.posting();
            return new Line(p.id(), p.bankDate(), p.valueDate(), p.kind(), PrintedWords.inBoth(p.kind(), "posting-kind"), p.source(),
                p.revision(), PrintedWords.inBoth(p.debit(), "account"), PrintedWords.inBoth(p.credit(), "account"), p.amount(), line.principal(),
                line.receivable(), line.held(), p.cause());
        }
    }

    @GetMapping("/statement")
    @Operation(summary = "对账单：逐笔分录及余额，按记账日 The statement of account by bank date, with running balances")
    Statement statement(@PathVariable String number, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
                        @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        LoanAccount account = visibleLoans.required(number);
        LocalDate first = from == null ? account.disbursedOn() : from;
        LocalDate last = to == null ? statements.today(number) : to;
        List<StatementLine> lines = statements.statement(number, first, last, after, limit);
        return new Statement(first, last, statements.opening(number, first, last), lines.stream().map(Line::of).toList(), lines.size() < limit ? null
            : lines.get(limit - 1).posting().id());
    }
}
