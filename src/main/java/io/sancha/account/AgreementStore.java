package io.sancha.account;

import io.sancha.money.Money;
import io.sancha.money.Rate;
import io.sancha.schedule.LoanTerms;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of what was agreed: {@code loan_account}, {@code loan_plan} and their rows. */
@Repository
class AgreementStore {
    private static final String ACCOUNT = """
        select number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift, compound_in_term,
          waterfall, waterfall_non_performing from loan_account where\s""";
    private final JdbcTemplate sql;

    AgreementStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    String nextNumber(String branch, LocalDate day) {
        Long sequence = sql.queryForObject("select nextval('loan_number')", Long.class);
        return "J%s-%tY%<tm%<td-%06d".formatted(branch, day, sequence);
    }

    Optional<LoanAccount> find(String number) {
        return sql.query(ACCOUNT + "number = ?", AgreementStore::account, number).stream().findFirst();
    }

    Optional<LoanAccount> ofDrawdown(long drawdownId) {
        return sql.query(ACCOUNT + "drawdown_id = ?", AgreementStore::account, drawdownId).stream().findFirst();
    }

    Optional<LoanAccount> ofCase(String caseId) {
        return sql.query(ACCOUNT + "case_id = ? order by number desc limit 1", AgreementStore::account, caseId).stream().findFirst();
    }

    void insert(LoanAccount a, NavigableMap<LocalDate, Rate> rates, Stamp stamp) {
        sql.update("""
            insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift,
              compound_in_term, waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
            a.number(), a.caseId(), a.drawdownId(), a.principal().currency().getCurrencyCode(), a.principal().amount(), a.disbursedOn(), a.rounding().name(),
            a.penalYear(), a.penalties().overdueUplift(), a.penalties().misuseUplift(), a.penalties().compoundInTerm().name(),
            Waterfall.write(a.waterfall().performing()), Waterfall.write(a.waterfall().nonPerforming()), stamp.bankDate(), stamp.at(), stamp.by());
        sql.batchUpdate("insert into loan_rate (loan_number, from_day, annual_percent) values (?,?,?)",
            rates.entrySet().stream().map(rate -> new Object[] {a.number(), rate.getKey(), rate.getValue().annualPercent()}).toList());
    }

    void insert(String number, LoanPlan plan, LoanTerms terms, Stamp stamp) {
        sql.update("insert into loan_plan (loan_number, version, from_day, reason, terms, recorded_at, recorded_by) values (?,?,?,?,?,?,?)",
            number, plan.version(), plan.fromDay(), plan.reason(), TermsText.write(terms), stamp.at(), stamp.by());
        sql.batchUpdate("insert into loan_instalment values (?,?,?,?,?,?,?,?,?,?,?,?)", plan.rows().stream().map(r -> new Object[] {number, plan.version(), r.number(),
            r.accruesFrom(), r.accruesTo(), r.dueOn(), r.adjustedDueOn(), r.settlesOn(), r.penalFrom(), r.principal().amount(), r.interest().amount(), r.balance().amount()}).toList());
        sql.batchUpdate("insert into loan_stretch values (?,?,?,?,?,?,?,?)", plan.stretches().stream().map(s -> new Object[] {number, plan.version(), s.from(), s.to(),
            s.instalment(), s.rate().annualPercent(), s.numerator(), s.denominator()}).toList());
    }

    Agreement agreement(LoanAccount account) {
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        sql.query("select from_day, annual_percent from loan_rate where loan_number = ?",
            row -> {
                rates.put(day(row, 1), Rate.annualPercent(row.getBigDecimal(2)));
            }, account.number());
        record Version(int version, LocalDate fromDay, String reason) {
        }
        List<Version> versions = sql.query("select version, from_day, reason from loan_plan where loan_number = ? order by version",
            (row, n) -> new Version(row.getInt(1), day(row, 2), row.getString(3)), account.number());
        List<LoanPlan> plans = new ArrayList<>();
        versions.forEach(v -> plans.add(new LoanPlan(v.version(), v.fromDay(), v.reason(), rows(account, v.version()), stretches(account.number(), v.version()))));
        return new Agreement(account, plans, rates);
    }

    LoanTerms terms(String number, int version) {
        return TermsText.read(sql.queryForObject("select terms from loan_plan where loan_number = ? and version = ?", String.class, number, version));
    }

    List<PlannedInstalment> rows(LoanAccount account, int version) {
        Currency currency = account.principal().currency();
        return sql.query("""
            select number, accrues_from, accrues_to, due_on, adjusted_due_on, settles_on, penal_from, principal, interest, balance
              from loan_instalment where loan_number = ? and plan = ? order by number""",
            (row, n) -> new PlannedInstalment(row.getInt(1), day(row, 2), day(row, 3), day(row, 4), day(row, 5), day(row, 6), day(row, 7),
                Money.of(row.getBigDecimal(8), currency), Money.of(row.getBigDecimal(9), currency), Money.of(row.getBigDecimal(10), currency)),
            account.number(), version);
    }

    private List<Stretch> stretches(String number, int version) {
        return sql.query("""
            select instalment, from_day, to_day, annual_percent, share_numerator, share_denominator from loan_stretch
             where loan_number = ? and plan = ? order by from_day""",
            (row, n) -> new Stretch(row.getInt(1), day(row, 2), day(row, 3), Rate.annualPercent(row.getBigDecimal(4)), row.getLong(5), row.getLong(6)), number, version);
    }

    private static LoanAccount account(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(4));
        return new LoanAccount(row.getString(1), row.getString(2), row.getLong(3), Money.of(row.getBigDecimal(5), currency), day(row, 6),
            RoundingMode.valueOf(row.getString(7)), row.getInt(8),
            new PenaltyTerms(row.getBigDecimal(9), row.getBigDecimal(10), CompoundRate.valueOf(row.getString(11))),
            new Waterfall(Waterfall.read(row.getString(12)), Waterfall.read(row.getString(13))));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
