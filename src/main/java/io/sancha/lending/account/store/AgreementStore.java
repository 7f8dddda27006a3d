package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.Stamp;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what was agreed when a loan was paid out, {@code loan_account}. */
@Repository
public class AgreementStore {
    private static final String ACCOUNT = """
        select number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift, compound_in_term,
          waterfall, waterfall_non_performing from loan_account where\s""";
    private final JdbcTemplate sql;

    public AgreementStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    public String nextNumber(String branch, LocalDate day) {
        Long sequence = sql.queryForObject("select nextval('loan_number')", Long.class);
        return "J%s-%tY%<tm%<td-%06d".formatted(branch, day, sequence);
    }

    public Optional<LoanAccount> find(String number) {
        return sql.query(ACCOUNT + "number = ?", AgreementStore::account, number).stream().findFirst();
    }

    public Optional<LoanAccount> ofDrawdown(long drawdownId) {
        return sql.query(ACCOUNT + "drawdown_id = ?", AgreementStore::account, drawdownId).stream().findFirst();
    }

    public Optional<LoanAccount> ofCase(String caseId) {
        return sql.query(ACCOUNT + "case_id = ? order by number desc limit 1", AgreementStore::account, caseId).stream().findFirst();
    }

    public void insert(LoanAccount a, Stamp stamp) {
        sql.update("""
            insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift,
              compound_in_term, waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
            a.number(), a.caseId(), a.drawdownId(), a.principal().currency().getCurrencyCode(), a.principal().amount(), a.disbursedOn(), a.rounding().name(),
            a.penalYear(), a.penalties().overdueUplift(), a.penalties().misuseUplift(), a.penalties().compoundInTerm().name(),
            Waterfall.write(a.waterfall().performing()), Waterfall.write(a.waterfall().nonPerforming()), stamp.bankDate(), Timestamp.from(stamp.at()), stamp.by());
    }

    private static LoanAccount account(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(4));
        return new LoanAccount(row.getString(1), row.getString(2), row.getLong(3), Money.of(row.getBigDecimal(5), currency), row.getObject(6, LocalDate.class),
            RoundingMode.valueOf(row.getString(7)), row.getInt(8),
            new PenaltyTerms(row.getBigDecimal(9), row.getBigDecimal(10), CompoundRate.valueOf(row.getString(11))),
            new Waterfall(Waterfall.read(row.getString(12)), Waterfall.read(row.getString(13))));
    }
}
