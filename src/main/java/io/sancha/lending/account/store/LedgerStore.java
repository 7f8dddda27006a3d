package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.account.books.Ledger;
import io.sancha.lending.account.books.LedgerAccount;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Night;
import io.sancha.lending.account.books.Owed;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.casefile.Stamp;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code posting} and {@code accrual}. What the books should say is compared with what they say, and the difference is added:
 * nothing that was booked is changed.
 */
@Repository
public class LedgerStore {
    private static final String POSTINGS = """
        select id, kind, source, revision, debit, credit, amount, value_date, bank_date, cause from posting where loan_number = ? and id > ?\s""";
    private final JdbcTemplate sql;

    public LedgerStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    private record Booked(Money amount, LocalDate valueDate, int revisions) {
    }

    /** Posts what the books lack. @param cause why they are compared now */
    public void post(LoanAccount account, Ledger should, String cause, Stamp stamp) {
        sql.batchUpdate("""
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            values (?,?,?,?,?,?,?,?,?,?,?,?,?)""", missingPostings(account, should, cause, stamp));
    }

    /** The rows that the books lack. */
    public List<Object[]> missingPostings(LoanAccount account, Ledger should, String cause, Stamp stamp) {
        Map<Ledger.Key, Booked> booked = booked(account);
        Map<Ledger.Key, Ledger.Entry> wanted = new LinkedHashMap<>(should.entries());
        booked.forEach((key, row) -> wanted.putIfAbsent(key, new Ledger.Entry(account.nothing(), row.valueDate())));
        List<Object[]> rows = new ArrayList<>();
        wanted.forEach((key, entry) -> {
            Booked before = booked.getOrDefault(key, new Booked(account.nothing(), entry.valueDate(), 0));
            Money difference = entry.amount().minus(before.amount());
            if (!difference.isZero()) {
                boolean back = difference.isNegative();
                PostingKind kind = key.kind();
                rows.add(new Object[] {account.number(), kind.name(), key.source(), before.revisions(), (back ? kind.credit() : kind.debit()).name(),
                    (back ? kind.debit() : kind.credit()).name(), difference.abs().amount(), difference.currency().getCurrencyCode(), entry.valueDate(), cause,
                    stamp.bankDate(), Timestamp.from(stamp.at()), stamp.by()});
            }
        });
        return rows;
    }

    private Map<Ledger.Key, Booked> booked(LoanAccount account) {
        Map<Ledger.Key, Booked> booked = new HashMap<>();
        Currency currency = account.principal().currency();
        sql.query("select kind, source, debit, amount, value_date from posting where loan_number = ? order by id", row -> {
            PostingKind kind = PostingKind.valueOf(row.getString(1));
            Money amount = Money.of(row.getBigDecimal(4), currency);
            Money signed = kind.debit().name().equals(row.getString(3)) ? amount : amount.negated();
            booked.merge(new Ledger.Key(kind, row.getString(2)), new Booked(signed, row.getObject(5, LocalDate.class), 1),
                (old, added) -> new Booked(old.amount().plus(added.amount()), old.valueDate(), old.revisions() + 1));
        }, account.number());
        return booked;
    }

    private record NightKey(LocalDate day, Night.Kind kind) {
    }

    /** Adds the nights that the books lack, and what is different about those that they have. */
    public void accrue(LoanAccount account, List<Night> should, String cause) {
        sql.batchUpdate("""
            insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
            values (?,?,?,?,?,?,?,?,?,?)""", missingNights(account, should, cause));
    }

    /** The rows that the books lack. */
    public List<Object[]> missingNights(LoanAccount account, List<Night> should, String cause) {
        Map<NightKey, List<Night>> booked = bookedNights(account);
        Map<NightKey, Night> wanted = new LinkedHashMap<>();
        booked.keySet().forEach(key -> wanted.put(key, null));
        should.forEach(night -> wanted.put(new NightKey(night.day(), night.kind()), night));
        List<Object[]> rows = new ArrayList<>();
        wanted.forEach((key, night) -> {
            List<Night> before = booked.getOrDefault(key, List.of());
            int revision = before.size();
            for (Night added : difference(account, night, before)) {
                rows.add(row(account, added, revision++, cause));
            }
        });
        return rows;
    }

    /** What has to be added to these rows so that they come to this night: by rate, share and instalment, each base to its difference. */
    private static List<Night> difference(LoanAccount account, Night wanted, List<Night> booked) {
        Map<Night, Money> bases = new LinkedHashMap<>();
        booked.forEach(night -> bases.merge(baseless(account, night), night.base().negated(), Money::plus));
        if (wanted != null) {
            bases.merge(baseless(account, wanted), wanted.base(), Money::plus);
        }
        return bases.entrySet().stream().filter(entry -> !entry.getValue().isZero()).map(entry -> new Night(entry.getKey().day(), entry.getKey().kind(),
            entry.getKey().instalment(), entry.getValue(), entry.getKey().rate(), entry.getKey().numerator(), entry.getKey().denominator())).toList();
    }

    private static Night baseless(LoanAccount account, Night n) {
        return new Night(n.day(), n.kind(), n.instalment(), account.nothing(), n.rate(), n.numerator(), n.denominator());
    }

    private Map<NightKey, List<Night>> bookedNights(LoanAccount account) {
        Map<NightKey, List<Night>> booked = new HashMap<>();
        Currency currency = account.principal().currency();
        sql.query("""
            select day, kind, instalment, base, annual_percent, share_numerator, share_denominator from accrual where loan_number = ? order by day, kind, revision""", row -> {
            var night = new Night(row.getObject(1, LocalDate.class), Night.Kind.valueOf(row.getString(2)), row.getInt(3),
                Money.of(row.getBigDecimal(4), currency),
                Rate.annualPercent(row.getBigDecimal(5)), row.getLong(6), row.getLong(7));
            booked.computeIfAbsent(new NightKey(night.day(), night.kind()), k -> new ArrayList<>()).add(night);
        }, account.number());
        return booked;
    }

    private static Object[] row(LoanAccount account, Night n, int revision, String cause) {
        return new Object[] {account.number(), n.day(), n.kind().name(), revision, n.instalment(), n.base().amount(), n.rate().annualPercent(), n.numerator(),
            n.denominator(), cause};
    }

    public List<Posting> postings(LoanAccount account, long after, int limit) {
        return sql.query(POSTINGS + "order by id limit ?", posting(account), account.number(), after, limit);
    }

    /** @param from the first bank date @param to the last */
    public List<Posting> postings(LoanAccount account, LocalDate from, LocalDate to, long after, int limit) {
        return sql.query(POSTINGS + "and bank_date between ? and ? order by id limit ?", posting(account), account.number(), after, from, to, limit);
    }

    /** What was owed before some days, and by the postings of those days up to an id. */
    public Owed owed(LoanAccount account, LocalDate from, LocalDate to, long through) {
        var owed = new Owed[] {new Owed(account.nothing(), account.nothing())};
        sql.query("""
            select debit, credit, sum(amount) from posting where loan_number = ? and (bank_date < ? or bank_date <= ? and id <= ?) group by debit, credit""", row -> {
            owed[0] = owed[0].after(LedgerAccount.valueOf(row.getString(1)), LedgerAccount.valueOf(row.getString(2)),
                Money.of(row.getBigDecimal(3), account.principal().currency()));
        }, account.number(), from, to, through);
        return owed[0];
    }

    private static RowMapper<Posting> posting(LoanAccount account) {
        Currency currency = account.principal().currency();
        return (row, n) -> new Posting(row.getLong(1), PostingKind.valueOf(row.getString(2)), row.getString(3), row.getInt(4),
            LedgerAccount.valueOf(row.getString(5)),
            LedgerAccount.valueOf(row.getString(6)), Money.of(row.getBigDecimal(7), currency), row.getObject(8, LocalDate.class),
            row.getObject(9, LocalDate.class),
            row.getString(10));
    }
}
