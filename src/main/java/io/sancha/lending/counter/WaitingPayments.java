package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.database.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code payment_entry} and {@code payment_entry_ending}: what was entered, and how each entry ended. */
@Repository
class WaitingPayments {
    static final int MOST = 200;
    private static final String SELECT = """
        select e.id, e.loan_number, e.case_id, e.key, e.amount, e.currency, e.early, e.bank_date, e.recorded_by, e.recorded_at, n.ending,
               n.recorded_by as ended_by, n.recorded_at as ended_at, n.reason
          from payment_entry e left join payment_entry_ending n on n.entry_id = e.id\s""";
    private final JdbcClient sql;

    WaitingPayments(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<WaitingPayment> find(String loanNumber, String key) {
        return sql.sql(SELECT + "where e.loan_number = :loan and e.key = :key").param("loan", loanNumber).param("key", key)
            .query((row, n) -> read(row)).optional();
    }

    Optional<WaitingPayment> find(long id) {
        return sql.sql(SELECT + "where e.id = :id").param("id", id).query((row, n) -> read(row)).optional();
    }

    /** Nobody else ends it until the transaction ends. */
    void lock(long id) {
        sql.sql("select 1 from payment_entry where id = :id for update").param("id", id).query(row -> { });
    }

    /** Those of a loan, the latest first. */
    List<WaitingPayment> of(String loanNumber) {
        return sql.sql(SELECT + "where e.loan_number = :loan order by e.id desc limit :most").param("loan", loanNumber).param("most", MOST)
            .query((row, n) -> read(row)).list();
    }

    /** Those of a day that wait in these branches (BRN-01), in the order of entering. */
    List<WaitingPayment> waiting(Collection<String> branches, LocalDate day) {
        return sql.sql(SELECT + """
            join case_branch b on b.case_id = e.case_id
             where e.bank_date = :day and n.ending is null and b.branch = any (:branches) order by e.id limit :most""")
            .param("day", day).param("branches", Columns.texts(branches)).param("most", MOST).query((row, n) -> read(row)).list();
    }

    /** Those entered by a day that nobody ended, a month back; of cases on the bank's own calendar. What is older cannot be confirmed anyway (CTL-02). */
    List<WaitingPayment> left(LocalDate day) {
        return sql.sql(SELECT + """
             where n.ending is null and e.bank_date between :day - 31 and :day and not exists (select from rehearsed_case r where r.case_id = e.case_id)
             order by e.id limit :most""").param("day", day).param("most", MOST).query((row, n) -> read(row)).list();
    }

    /** What one hand booked on a loan on a day and nobody took back, in its currency; one statement, so that all of it is of one moment. */
    Money byOneHand(LoanAccount loan, LocalDate day) {
        return Money.of(sql.sql("select coalesce(sum(amount), 0.00) from payment_by_one_hand where loan_number = :loan and bank_date = :day")
            .param("loan", loan.number()).param("day", day).query(BigDecimal.class).single(), loan.principal().currency());
    }

    long enter(LoanAccount loan, PaymentEntry entry, Money twoHandsFrom, Stamp stamp) {
        return sql.sql("""
            insert into payment_entry (loan_number, case_id, key, amount, currency, early, two_hands_from, bank_date, recorded_at, recorded_by)
            values (:loan, :case, :key, :amount, :currency, :early, :from, :day, :at, :by) returning id""")
            .param("loan", loan.number()).param("case", loan.caseId()).param("key", entry.key()).param("amount", entry.amount().amount())
            .param("currency", entry.amount().currency().getCurrencyCode()).param("early", entry.early() == null ? null : entry.early().name())
            .param("from", twoHandsFrom.amount()).param("day", stamp.bankDate()).param("at", Columns.at(stamp.at())).param("by", stamp.by())
            .query(Long.class).single();
    }

    void end(long id, WaitingPayment.Ending ending, String reason, Stamp stamp) {
        sql.sql("""
            insert into payment_entry_ending (entry_id, ending, reason, bank_date, recorded_at, recorded_by) values (:id, :ending, :reason, :day, :at, :by)""")
            .param("id", id).param("ending", ending.name()).param("reason", reason).param("day", stamp.bankDate()).param("at", Columns.at(stamp.at()))
            .param("by", stamp.by()).update();
    }

    private static WaitingPayment read(ResultSet row) throws SQLException {
        return new WaitingPayment(row.getLong("id"), row.getString("loan_number"), row.getString("case_id"), row.getString("key"),
            Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))), Columns.constant(row, "early", EarlyRepayment.class),
            Columns.date(row, "bank_date"), row.getString("recorded_by"), instant(row, "recorded_at"),
            Columns.constant(row, "ending", WaitingPayment.Ending.class), row.getString("ended_by"), instant(row, "ended_at"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
