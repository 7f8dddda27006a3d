package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Ledger;
import io.sancha.lending.account.books.LedgerAccount;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanCourse;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.casefile.Stamp;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code posting}. What the books should say is compared with what they say, and the difference is added: nothing that was booked
 * is changed.
 */
@Repository
public class LedgerStore {
    private static final String POSTINGS = """
        select id, kind, source, revision, debit, credit, amount, value_date, bank_date, cause from posting where loan_number = :loan and id > :after\s""";
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    LedgerStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    private record Booked(Money amount, LocalDate valueDate, int revisions) {
    }

    /** Posts what the books lack. @param cause why they are compared now */
    public void post(LoanAccount account, Ledger should, String cause, Stamp stamp) {
        post(missing(account, should, cause, stamp));
    }

    /** Posts what the books lack, each on the day from which it counts: what another system booked then. */
    public void postInTime(LoanAccount account, Ledger should, String cause, Stamp stamp) {
        post(missing(account, should, cause, stamp).stream().map(row -> row.addValue("bankDate", row.getValue("valueDate"))).toList());
    }

    private void post(List<MapSqlParameterSource> rows) {
        batches.batchUpdate("""
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            values (:loan, :kind, :source, :revision, :debit, :credit, :amount, :currency, :valueDate, :cause, :bankDate, :at, :by)""",
            rows.toArray(MapSqlParameterSource[]::new));
    }

    /** How many rows the books lack. */
    public int lacking(LoanAccount account, Ledger should, Stamp stamp) {
        return missing(account, should, "check", stamp).size();
    }

    private List<MapSqlParameterSource> missing(LoanAccount account, Ledger should, String cause, Stamp stamp) {
        Map<Ledger.Key, Ledger.Entry> wanted = new LinkedHashMap<>(should.entries());
        Map<Ledger.Key, Booked> booked = booked(account);
        booked.forEach((key, row) -> wanted.putIfAbsent(key, new Ledger.Entry(account.nothing(), row.valueDate())));
        List<MapSqlParameterSource> rows = new ArrayList<>();
        wanted.forEach((key, entry) -> {
            Booked before = booked.getOrDefault(key, new Booked(account.nothing(), entry.valueDate(), 0));
            Money difference = entry.amount().minus(before.amount());
            if (!difference.isZero()) {
                rows.add(row(account, key, difference, before.revisions(), stamp).addValue("valueDate", entry.valueDate()).addValue("cause", cause));
            }
        });
        return rows;
    }

    private static MapSqlParameterSource row(LoanAccount account, Ledger.Key key, Money difference, int revision, Stamp stamp) {
        boolean back = difference.isNegative();
        PostingKind kind = key.kind();
        return new MapSqlParameterSource("loan", account.number()).addValue("kind", kind.name()).addValue("source", key.source())
            .addValue("revision", revision).addValue("debit", (back ? kind.credit() : kind.debit()).name())
            .addValue("credit", (back ? kind.debit() : kind.credit()).name()).addValue("amount", difference.abs().amount())
            .addValue("currency", difference.currency().getCurrencyCode()).addValue("bankDate", stamp.bankDate())
            .addValue("at", Timestamp.from(stamp.at())).addValue("by", stamp.by());
    }

    /** What follows from what happened to the loan; the bank's provision for its loss does not. */
    private Map<Ledger.Key, Booked> booked(LoanAccount account) {
        Map<Ledger.Key, Booked> booked = new HashMap<>();
        Currency currency = account.principal().currency();
        sql.sql("select kind, source, debit, amount, value_date from posting where loan_number = :loan and kind <> :provided order by id")
            .param("loan", account.number()).param("provided", PostingKind.PROVIDE.name())
            .query(Row.to(row -> {
                PostingKind kind = row.one(PostingKind.class, "kind");
                Money amount = row.money("amount", currency);
                Money signed = kind.debit() == row.one(LedgerAccount.class, "debit") ? amount : amount.negated();
                return booked.merge(new Ledger.Key(kind, row.text("source")), new Booked(signed, row.day("value_date"), 1),
                    (old, added) -> new Booked(old.amount().plus(added.amount()), old.valueDate(), old.revisions() + 1));
            })).list();
        return booked;
    }

    /** In the order of booking. @param after the last id already read */
    public List<Posting> postings(LoanAccount account, long after, int limit) {
        return sql.sql(POSTINGS + "order by id limit :limit").param("loan", account.number()).param("after", after).param("limit", limit)
            .query(Row.to(row -> posting(row, account))).list();
    }

    /** What concerns the borrower, who is told nothing of the bank's provisions. @param from the first bank date @param to the last */
    public List<Posting> postings(LoanAccount account, LocalDate from, LocalDate to, long after, int limit) {
        return sql.sql(POSTINGS + "and bank_date between :from and :to and kind <> 'PROVIDE' order by id limit :limit")
            .param("loan", account.number()).param("after", after).param("from", from).param("to", to).param("limit", limit)
            .query(Row.to(row -> posting(row, account))).list();
    }

    /** What was owed before some days, and by the postings of those days up to an id. */
    public Owed owed(LoanAccount account, LocalDate from, LocalDate to, long through) {
        Owed owed = new Owed(account.nothing(), account.nothing(), account.nothing());
        List<Sum> sums = sql.sql("""
            select debit, credit, sum(amount) amount from posting
             where loan_number = :loan and (bank_date < :from or bank_date <= :to and id <= :through) group by debit, credit""")
            .param("loan", account.number()).param("from", from).param("to", to).param("through", through)
            .query(Row.to(row -> new Sum(row.one(LedgerAccount.class, "debit"), row.one(LedgerAccount.class, "credit"),
                row.money("amount", account.principal().currency())))).list();
        for (Sum sum : sums) {
            owed = owed.after(sum.debit(), sum.credit(), sum.amount());
        }
        return owed;
    }

    /** What came in, by value date; a correction takes off what it takes back. */
    public List<LoanCourse.Paid> paid(LoanAccount account) {
        Currency currency = account.principal().currency();
        return sql.sql("""
            select value_date, coalesce(sum(signed) filter (where kind in ('PAY_PRINCIPAL', 'REPAY_EARLY')), 0) as principal,
                   coalesce(sum(signed) filter (where kind in ('PAY_INTEREST', 'PAY_OFF_BALANCE')), 0) as interest,
                   coalesce(sum(signed) filter (where kind in ('PAY_COSTS', 'PAY_PENALTY', 'PAY_COMPOUND', 'RECOVER')), 0) as other
              from (select kind, value_date, case when debit = 'CASH' then amount else - amount end as signed from posting
                     where loan_number = :loan and kind in ('PAY_PRINCIPAL', 'REPAY_EARLY', 'PAY_INTEREST', 'PAY_OFF_BALANCE', 'PAY_COSTS', 'PAY_PENALTY',
                       'PAY_COMPOUND', 'RECOVER')) p group by value_date having bool_or(signed <> 0) order by value_date""")
            .param("loan", account.number()).query(Row.to(row -> new LoanCourse.Paid(row.day("value_date"), row.money("principal", currency),
                row.money("interest", currency), row.money("other", currency)))).list();
    }

    private record Sum(LedgerAccount debit, LedgerAccount credit, Money amount) {
    }

    private static Posting posting(Row row, LoanAccount account) throws SQLException {
        return new Posting(row.whole("id"), row.one(PostingKind.class, "kind"), row.text("source"), row.small("revision"),
            row.one(LedgerAccount.class, "debit"), row.one(LedgerAccount.class, "credit"), row.money("amount", account.principal().currency()),
            row.day("value_date"), row.day("bank_date"), row.text("cause"));
    }
}
