package io.sancha.lending.account.store;

import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.Stamp;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was agreed when a loan was paid out, {@code loan_account}. */
@Repository
public class AgreementStore {
    private static final String ACCOUNT = """
        select number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift, compound_in_term,
          waterfall, waterfall_non_performing from loan_account where\s""";
    private final JdbcClient sql;

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A number that is never given twice. */
    public String nextNumber(String branch, LocalDate day) {
        return "J%s-%tY%<tm%<td-%06d".formatted(branch, day, sql.sql("select nextval('loan_number')").query(Long.class).single());
    }

    public Optional<LoanAccount> find(String number) {
        return sql.sql(ACCOUNT + "number = :number").param("number", number).query(Row.to(AgreementStore::account)).optional();
    }

    public Optional<LoanAccount> ofDrawdown(long drawdownId) {
        return sql.sql(ACCOUNT + "drawdown_id = :drawdown").param("drawdown", drawdownId).query(Row.to(AgreementStore::account)).optional();
    }

    public Optional<LoanAccount> ofCase(String caseId) {
        return sql.sql(ACCOUNT + "case_id = :case order by number desc limit 1").param("case", caseId).query(Row.to(AgreementStore::account)).optional();
    }

    public void insert(LoanAccount a, Stamp stamp) {
        sql.sql("""
            insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift,
              compound_in_term, waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by)
            values (:number, :case, :drawdown, :currency, :principal, :disbursedOn, :rounding, :penalYear, :overdueUplift, :misuseUplift,
              :compoundInTerm, :waterfall, :nonPerforming, :bankDate, :at, :by)""")
            .param("number", a.number()).param("case", a.caseId()).param("drawdown", a.drawdownId())
            .param("currency", a.principal().currency().getCurrencyCode()).param("principal", a.principal().amount()).param("disbursedOn", a.disbursedOn())
            .param("rounding", a.rounding().name()).param("penalYear", a.penalYear()).param("overdueUplift", a.penalties().overdueUplift())
            .param("misuseUplift", a.penalties().misuseUplift()).param("compoundInTerm", a.penalties().compoundInTerm().name())
            .param("waterfall", Waterfall.write(a.waterfall().performing())).param("nonPerforming", Waterfall.write(a.waterfall().nonPerforming()))
            .param("bankDate", stamp.bankDate()).param("at", Timestamp.from(stamp.at())).param("by", stamp.by()).update();
    }

    private static LoanAccount account(Row row) throws SQLException {
        return new LoanAccount(row.text("number"), row.text("case_id"), row.columns().getObject("drawdown_id", Long.class),
            row.money("principal", row.currency()),
            row.day("disbursed_on"), row.one(RoundingMode.class, "rounding"), row.small("penal_year"),
            new PenaltyTerms(row.columns().getBigDecimal("overdue_uplift"), row.columns().getBigDecimal("misuse_uplift"),
                row.one(CompoundRate.class, "compound_in_term")),
            new Waterfall(Waterfall.read(row.text("waterfall")), Waterfall.read(row.text("waterfall_non_performing"))));
    }
}
