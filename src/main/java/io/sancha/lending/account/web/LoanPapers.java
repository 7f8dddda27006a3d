package io.sancha.lending.account.web;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.lending.account.StatementLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers of a loan: its schedule beside what was paid, and its statement of account. */
@Component
class LoanPapers {
    private static final int AT_ONCE = 500;
    private static final List<String> SCHEDULE = List.of("期次 No.", "应还日 Due", "顺延后 Adjusted", "本金 Principal", "利息 Interest", "应还合计 Payment", "剩余本金 Balance",
        "状态 Status", "未还本金 Principal unpaid", "未还利息 Interest unpaid");
    private static final List<String> STATEMENT = List.of("分录号 No.", "记账日 Booked", "起息日 Value date", "摘要 Kind", "期次或业务 Source", "更正 Revision", "借方 Debit",
        "贷方 Credit",
        "金额 Amount", "本金余额 Principal", "应收息费 Receivable", "暂收款 Held", "起因 Cause");
    private final LoanStatements statements;

    LoanPapers(LoanStatements statements) {
        this.statements = statements;
    }

    Paper schedule(LoanAccount loan) {
        return new Paper("schedule-" + loan.number(), "还款计划表 Repayment schedule", facts(loan), SCHEDULE, statements.progress(loan.number()).stream()
            .map(LoanPapers::line));
    }

    /** @param from the first bank date; null for the disbursement @param to the last; null for today */
    Paper statement(LoanAccount loan, LocalDate from, LocalDate to) {
        LocalDate first = Objects.requireNonNullElse(from, loan.disbursedOn());
        LocalDate last = Objects.requireNonNullElseGet(to, () -> statements.today(loan.number()));
        Map<String, String> facts = facts(loan);
        facts.put("期间 Period", first + " 至 " + last);
        Owed opening = statements.opening(loan.number(), first, last);
        facts.put("期初本金 Opening principal", Paper.written(opening.principal()));
        facts.put("期初应收息费 Opening receivable", Paper.written(opening.receivable()));
        facts.put("期初暂收款 Opening held", Paper.written(opening.held()));
        List<StatementLine> begin = statements.statement(loan.number(), first, last, 0, AT_ONCE);
        Stream<StatementLine> lines = Stream.iterate(begin, page -> !page.isEmpty(), page -> page.size() < AT_ONCE ? List.of()
            : statements.statement(loan.number(), first, last, page.get(page.size() - 1).posting().id(), AT_ONCE)).flatMap(List::stream);
        return new Paper("statement-" + loan.number(), "贷款对账单 Statement of account", facts, STATEMENT, lines.map(LoanPapers::line));
    }

    private static Map<String, String> facts(LoanAccount loan) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("借据号 Loan", loan.number());
        facts.put("案卷 Case", loan.caseId());
        facts.put("本金 Principal", Paper.written(loan.principal()) + " " + loan.principal().currency());
        facts.put("放款日 Disbursed", loan.disbursedOn().toString());
        return facts;
    }

    private static List<Object> line(ScheduleRow row) {
        return List.of(row.number(), row.dueOn(), row.adjustedDueOn(), row.principal(), row.interest(), row.payment(), row.balance(),
            PostingWords.of(row.status()),
            row.principalUnpaid(), row.interestUnpaid());
    }

    private static List<Object> line(StatementLine line) {
        Posting row = line.posting();
        return List.of(row.id(), row.bankDate(), row.valueDate(), PostingWords.of(row.kind()), row.source(), row.revision(), PostingWords.of(row.debit()),
            PostingWords.of(row.credit()), row.amount(), line.principal(), line.receivable(), line.held(), row.cause());
    }
}
