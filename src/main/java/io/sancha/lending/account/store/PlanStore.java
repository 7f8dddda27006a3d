package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPlan;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.Planning;
import io.sancha.lending.account.books.Stretch;
import io.sancha.lending.casefile.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The plans of a loan: {@code loan_plan} and its rows. The first was agreed; the later ones follow from what happened and are told anew with
 * the books. Each that ever held is kept as a version, so that the end of day finds the plan of today and a reader every one before it.
 */
@Repository
public class PlanStore {
    private static final int FIRST = 1;
    private final JdbcTemplate sql;

    public PlanStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Keeps the plan as the loan's first. */
    public void insertFirst(String number, LoanPlan plan, Stamp stamp) {
        insert(number, FIRST, plan, "disbursement", stamp);
    }

    /** The plan that was agreed at the disbursement. */
    public LoanPlan first(LoanAccount account) {
        return version(account, FIRST);
    }

    public LoanTerms terms(String number, int version) {
        return TermsText.read(sql.queryForObject("select terms from loan_plan where loan_number = ? and version = ?", String.class, number, version));
    }

    /** The version under which this plan is kept. */
    public Optional<Integer> versionOf(LoanAccount account, LoanPlan plan) {
        if (plan.kind() == LoanPlan.Kind.DISBURSEMENT) {
            return Optional.of(FIRST);
        }
        List<Integer> candidates = sql.queryForList(
            "select version from loan_plan where loan_number = ? and kind = ? and reason = ? and from_day = ? order by version desc",
            Integer.class, account.number(), plan.kind().name(), plan.reason(), plan.fromDay());
        return candidates.stream().filter(version -> version(account, version).isSameAs(plan)).findFirst();
    }

    /** The version under which this plan is kept; if it is none of those before, the next. @param cause what made it be told */
    public int keep(LoanAccount account, LoanPlan plan, String cause, Stamp stamp) {
        return versionOf(account, plan).orElseGet(() -> {
            Integer next = sql.queryForObject("select max(version) + 1 from loan_plan where loan_number = ?", Integer.class, account.number());
            insert(account.number(), next, plan, cause, stamp);
            return next;
        });
    }

    private void insert(String number, int version, LoanPlan plan, String cause, Stamp stamp) {
        sql.update("insert into loan_plan (loan_number, version, from_day, kind, reason, terms, cause, recorded_at, recorded_by) values (?,?,?,?,?,?,?,?,?)",
            number, version, plan.fromDay(), plan.kind().name(), plan.reason(), TermsText.write(plan.terms()), cause, Timestamp.from(stamp.at()), stamp.by());
        sql.batchUpdate("insert into loan_instalment values (?,?,?,?,?,?,?,?,?,?,?,?)", plan.rows().stream().map(r -> new Object[] {number, version, r.number(),
            r.accruesFrom(), r.accruesTo(), r.dueOn(), r.adjustedDueOn(), r.settlesOn(), r.penalFrom(), r.principal().amount(), r.interest().amount(),
            r.balance().amount()}).toList());
        sql.batchUpdate("insert into loan_stretch values (?,?,?,?,?,?,?,?)", plan.stretches().stream().map(s -> new Object[] {number, version, s.from(), s.to(),
            s.instalment(), s.rate().annualPercent(), s.numerator(), s.denominator()}).toList());
        sql.batchUpdate("insert into loan_rate (loan_number, plan, from_day, annual_percent) values (?,?,?,?)",
            Planning.rates(plan.terms()).entrySet().stream().map(rate -> new Object[] {number, version, rate.getKey(), rate.getValue().annualPercent()})
            .toList());
    }

    private LoanPlan version(LoanAccount account, int version) {
        return sql.queryForObject("select from_day, kind, reason, terms from loan_plan where loan_number = ? and version = ?",
            (row, n) -> new LoanPlan(day(row, 1), LoanPlan.Kind.valueOf(row.getString(2)), row.getString(3), TermsText.read(row.getString(4)),
            rows(account, version),
                stretches(account.number(), version)), account.number(), version);
    }

    public List<PlannedInstalment> rows(LoanAccount account, int version) {
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
            (row, n) -> new Stretch(row.getInt(1), day(row, 2), day(row, 3), Rate.annualPercent(row.getBigDecimal(4)), row.getLong(5), row.getLong(6)), number,
            version);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
