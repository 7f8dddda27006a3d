package io.sancha.lending.account.store;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPlan;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.Planning;
import io.sancha.lending.account.books.Stretch;
import io.sancha.lending.casefile.Stamp;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The plans of a loan: {@code loan_plan} and its rows. The first was agreed; the later ones follow from what happened and are told anew with
 * the books. Each that ever held is kept as a version, so that the end of day finds the plan of today and a reader every one before it.
 */
@Repository
public class PlanStore {
    private static final int FIRST = 1;
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    PlanStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
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
        return TermsText.read(of("select terms from loan_plan where loan_number = :loan and version = :version", number, version).query(String.class).single());
    }

    /** The version under which this plan is kept. */
    public Optional<Integer> versionOf(LoanAccount account, LoanPlan plan) {
        if (plan.kind() == LoanPlan.Kind.DISBURSEMENT) {
            return Optional.of(FIRST);
        }
        List<Integer> candidates = sql.sql("""
            select version from loan_plan where loan_number = :loan and kind = :kind and reason = :reason and from_day = :from order by version desc""")
            .param("loan", account.number()).param("kind", plan.kind().name()).param("reason", plan.reason()).param("from", plan.fromDay())
            .query(Integer.class).list();
        return candidates.stream().filter(version -> version(account, version).isSameAs(plan)).findFirst();
    }

    /** The version under which this plan is kept; if it is none of those before, the next. @param cause what made it be told */
    public int keep(LoanAccount account, LoanPlan plan, String cause, Stamp stamp) {
        return versionOf(account, plan).orElseGet(() -> {
            int next = sql.sql("select max(version) + 1 from loan_plan where loan_number = :loan").param("loan", account.number())
                .query(Integer.class).single();
            insert(account.number(), next, plan, cause, stamp);
            return next;
        });
    }

    private void insert(String number, int version, LoanPlan plan, String cause, Stamp stamp) {
        of("""
            insert into loan_plan (loan_number, version, from_day, kind, reason, terms, cause, recorded_at, recorded_by)
            values (:loan, :version, :from, :kind, :reason, :terms, :cause, :at, :by)""", number, version)
            .param("from", plan.fromDay()).param("kind", plan.kind().name()).param("reason", plan.reason()).param("terms", TermsText.write(plan.terms()))
            .param("cause", cause).param("at", Timestamp.from(stamp.at())).param("by", stamp.by()).update();
        batch("""
            insert into loan_instalment (loan_number, plan, number, accrues_from, accrues_to, due_on, adjusted_due_on, settles_on, penal_from, principal,
              interest, balance)
            values (:loan, :plan, :number, :accruesFrom, :accruesTo, :dueOn, :adjustedDueOn, :settlesOn, :penalFrom, :principal, :interest, :balance)""",
            plan.rows().stream().map(r -> row(number, version).addValue("number", r.number()).addValue("accruesFrom", r.accruesFrom())
                .addValue("accruesTo", r.accruesTo()).addValue("dueOn", r.dueOn()).addValue("adjustedDueOn", r.adjustedDueOn())
                .addValue("settlesOn", r.settlesOn()).addValue("penalFrom", r.penalFrom()).addValue("principal", r.principal().amount())
                .addValue("interest", r.interest().amount()).addValue("balance", r.balance().amount())));
        batch("""
            insert into loan_stretch (loan_number, plan, from_day, to_day, instalment, annual_percent, share_numerator, share_denominator)
            values (:loan, :plan, :from, :to, :instalment, :percent, :numerator, :denominator)""",
            plan.stretches().stream().map(s -> row(number, version).addValue("from", s.from()).addValue("to", s.to()).addValue("instalment", s.instalment())
                .addValue("percent", s.rate().annualPercent()).addValue("numerator", s.numerator()).addValue("denominator", s.denominator())));
        batch("insert into loan_rate (loan_number, plan, from_day, annual_percent) values (:loan, :plan, :from, :percent)",
            Planning.rates(plan.terms()).entrySet().stream().map(rate -> row(number, version).addValue("from", rate.getKey())
                .addValue("percent", rate.getValue().annualPercent())));
    }

    private JdbcClient.StatementSpec of(String statement, String number, int version) {
        return sql.sql(statement).param("loan", number).param("version", version);
    }

    private static MapSqlParameterSource row(String number, int version) {
        return new MapSqlParameterSource("loan", number).addValue("plan", version);
    }

    private void batch(String statement, Stream<MapSqlParameterSource> rows) {
        batches.batchUpdate(statement, rows.toArray(MapSqlParameterSource[]::new));
    }

    private LoanPlan version(LoanAccount account, int version) {
        return of("select from_day, kind, reason, terms from loan_plan where loan_number = :loan and version = :version", account.number(), version)
            .query(Row.to(row -> new LoanPlan(row.day("from_day"), row.one(LoanPlan.Kind.class, "kind"), row.text("reason"), TermsText.read(row.text("terms")),
                rows(account, version), stretches(account.number(), version)))).single();
    }

    public List<PlannedInstalment> rows(LoanAccount account, int version) {
        return of("""
            select number, accrues_from, accrues_to, due_on, adjusted_due_on, settles_on, penal_from, principal, interest, balance
              from loan_instalment where loan_number = :loan and plan = :version order by number""", account.number(), version)
            .query(Row.to(row -> instalment(row, account.principal().currency()))).list();
    }

    private static PlannedInstalment instalment(Row row, Currency currency) throws SQLException {
        return new PlannedInstalment(row.small("number"), row.day("accrues_from"), row.day("accrues_to"), row.day("due_on"), row.day("adjusted_due_on"),
            row.day("settles_on"), row.day("penal_from"), row.money("principal", currency), row.money("interest", currency), row.money("balance", currency));
    }

    private List<Stretch> stretches(String number, int version) {
        return of("""
            select instalment, from_day, to_day, annual_percent, share_numerator, share_denominator from loan_stretch
             where loan_number = :loan and plan = :version order by from_day""", number, version)
            .query(Row.to(row -> new Stretch(row.small("instalment"), row.day("from_day"), row.day("to_day"), row.rate("annual_percent"),
                row.whole("share_numerator"), row.whole("share_denominator")))).list();
    }
}
