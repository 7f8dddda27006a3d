package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.ArrearsTreatment;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PlanChange;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables {@code loan_event} and {@code loan_change}, and what the table {@code class_change} says about a loan's class by day. */
@Repository
public class FactStore {
    private static final String EVENT = """
        select e.id, e.key, e.kind, e.amount, e.value_date, e.reverses, e.bank_date, e.early, c.terms, c.periods, c.arrears, c.difficulty, c.applied_on
          from loan_event e left join loan_change c on c.event_id = e.id where e.loan_number = ?""";
    private final JdbcTemplate sql;

    public FactStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    public List<LoanEvent> events(LoanAccount account) {
        return sql.query(EVENT + " order by e.id", (row, n) -> event(row, account), account.number());
    }

    public Optional<LoanEvent> event(LoanAccount account, String key) {
        return sql.query(EVENT + " and e.key = ?", (row, n) -> event(row, account), account.number(), key).stream().findFirst();
    }

    private static LoanEvent event(ResultSet row, LoanAccount account) throws SQLException {
        PlanChange change = row.getString(9) == null ? null : new PlanChange(TermsText.read(row.getString(9)), PeriodsText.read(row.getString(10)),
            row.getString(11) == null ? null : ArrearsTreatment.valueOf(row.getString(11)), row.getBoolean(12), row.getObject(13, LocalDate.class));
        return new LoanEvent(row.getLong(1), row.getString(2), LoanEvent.Kind.valueOf(row.getString(3)),
            Money.of(row.getBigDecimal(4), account.principal().currency()),
            row.getObject(5, LocalDate.class), row.getObject(6, Long.class), row.getObject(7, LocalDate.class),
            row.getString(8) == null ? null : EarlyRepayment.valueOf(row.getString(8)), change);
    }

    public void insert(LoanAccount account, LoanEvent event, String note, Stamp stamp) {
        Long id = sql.queryForObject("""
            insert into loan_event (loan_number, key, kind, amount, value_date, reverses, early, note, case_id, bank_date, recorded_at, recorded_by)
            values (?,?,?,?,?,?,?,?,?,?,?,?) returning id""", Long.class,
            account.number(), event.key(), event.kind().name(), event.amount().amount(), event.valueDate(), event.reverses(),
            event.early() == null ? null : event.early().name(), note, account.caseId(), stamp.bankDate(), Timestamp.from(stamp.at()), stamp.by());
        PlanChange change = event.change();
        if (change != null) {
            sql.update("insert into loan_change (event_id, terms, periods, arrears, difficulty, applied_on) values (?,?,?,?,?,?)", id,
                TermsText.write(change.terms()),
                PeriodsText.write(change.periods()), change.arrears() == null ? null : change.arrears().name(), change.difficulty(), change.appliedOn());
        }
    }

    public NavigableMap<LocalDate, RiskClass> classes(String number) {
        NavigableMap<LocalDate, RiskClass> classes = new TreeMap<>();
        sql.query("select bank_date, to_class from class_change where loan_number = ? order by id", row -> {
            classes.put(row.getObject(1, LocalDate.class), RiskClass.valueOf(row.getString(2)));
        }, number);
        return classes;
    }
}
