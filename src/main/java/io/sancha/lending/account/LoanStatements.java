package io.sancha.lending.account;

import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.Explanation;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanCourse;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.lending.account.store.LedgerStore;
import io.sancha.platform.audit.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a loan's account to those who read it: plan beside payment, and how each figure came about. */
@Service
@Transactional(readOnly = true)
public class LoanStatements {
    private final LoanAccounts loans;
    private final Bookkeeper bookkeeper;
    private final LedgerStore ledger;
    private final Clock clock;

    LoanStatements(LoanAccounts loans, Bookkeeper bookkeeper, LedgerStore ledger, Clock clock) {
        this.loans = loans;
        this.bookkeeper = bookkeeper;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The plan beside what was paid of it, as it stands today. */
    public List<ScheduleRow> progress(String number) {
        return rows(bookkeeper.at(loans.required(number), today(number)));
    }

    private static List<ScheduleRow> rows(Books books) {
        List<ScheduleRow> rows = new ArrayList<>(books.dues().stream().map(ScheduleRow::of).toList());
        books.next().ifPresent(next -> books.plan().from(next.number()).stream()
            .map(books.writtenOff() ? ScheduleRow::writtenOff : ScheduleRow::toCome).forEach(rows::add));
        return rows;
    }

    /** The plan beside what was paid, with every figure of today. */
    public LoanCourse course(String number) {
        LoanAccount account = loans.required(number);
        LocalDate today = today(number);
        Books books = bookkeeper.at(account, today);
        Explanation now = Explanation.of(books, today);
        return new LoanCourse(number, today, account.principal(), account.disbursedOn(), books.plan().maturesOn(), now.outstanding(), now.due().total(),
            now.payoff().total(), now.state(), now.daysPastDue(), rows(books), ledger.paid(account));
    }

    /**
     * What was booked on some days, in the order of booking, with what is owed after each; corrections on the day of the correction.
     *
     * @param from the first bank date
     * @param to the last bank date
     * @param after the last id already read
     * @throws Refusal if the days are reversed
     */
    public List<StatementLine> statement(String number, LocalDate from, LocalDate to, long after, int limit) {
        LoanAccount account = loans.required(number);
        Owed owed = owedBefore(account, from, to, after);
        List<StatementLine> lines = new ArrayList<>();
        for (Posting posting : ledger.postings(account, from, to, after, limit)) {
            owed = owed.after(posting.debit(), posting.credit(), posting.amount());
            lines.add(new StatementLine(posting, owed.principal(), owed.receivable(), owed.held()));
        }
        return lines;
    }

    /** What was owed before the first of these days. @throws Refusal if the days are reversed */
    public Owed opening(String number, LocalDate from, LocalDate to) {
        return owedBefore(loans.required(number), from, to, 0);
    }

    private Owed owedBefore(LoanAccount account, LocalDate from, LocalDate to, long after) {
        if (to.isBefore(from)) {
            throw Refusal.ofInput("to", "截止日 " + to + " 早于起始日 " + from, "the last day " + to + " lies before the first, " + from);
        }
        return ledger.owed(account, from, to, after);
    }

    /**
     * How each figure of the loan came about, as it stands on a day; a day to come as if nothing were paid before.
     *
     * @throws Refusal if the day lies before the disbursement, or more than a century after it
     */
    public Explanation explain(String number, LocalDate on) {
        LoanAccount account = loans.required(number);
        if (on.isBefore(account.disbursedOn()) || on.isAfter(account.disbursedOn().plusYears(100))) {
            throw Refusal.ofInput("on", "日期 " + on + " 不在放款日 " + account.disbursedOn() + " 起一百年内",
                on + " is not within a hundred years from the disbursement on " + account.disbursedOn());
        }
        return Explanation.of(bookkeeper.at(account, on), on);
    }

    /** The bank date, or the last day that the account knows if that is later. */
    public LocalDate today(String number) {
        LocalDate known = loans.position(number).settledThrough();
        LocalDate today = LocalDate.now(clock);
        return known.isAfter(today) ? known : today;
    }
}
