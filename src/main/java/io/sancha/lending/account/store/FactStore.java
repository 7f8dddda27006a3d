package io.sancha.lending.account.store;

import io.sancha.lending.account.books.ArrearsTreatment;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PaidAmount;
import io.sancha.lending.account.books.PlanChange;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.Stamp;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code loan_event} and {@code loan_change}, and what the table {@code class_change} says about a loan's class by day. */
@Repository
public class FactStore {
    private static final String EVENT = """
        select e.id, e.key, e.kind, e.amount, e.value_date, e.reverses, e.bank_date, e.early, c.terms, c.periods, c.arrears, c.difficulty, c.applied_on
          from loan_event e left join loan_change c on c.event_id = e.id where e.loan_number = :loan\s""";
    private static final String PAYMENT = """
        select e.key, e.amount, e.early, e.value_date, e.bank_date, e.recorded_by, e.recorded_at,
               exists (select from loan_event r where r.reverses = e.id) as reversed
          from loan_event e where e.loan_number = :loan and e.kind = 'PAYMENT'\s""";
    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All events of a loan, in the order of booking. */
    public List<LoanEvent> events(LoanAccount account) {
        return sql.sql(EVENT + "order by e.id").param("loan", account.number()).query(Row.to(row -> event(row, account))).list();
    }

    public Optional<LoanEvent> event(LoanAccount account, String key) {
        return sql.sql(EVENT + "and e.key = :key").param("loan", account.number()).param("key", key).query(Row.to(row -> event(row, account))).optional();
    }

    /** Payments of a loan, the last booked first. */
    public List<PaidAmount> payments(LoanAccount account, int limit) {
        return sql.sql(PAYMENT + "order by e.id desc limit :limit").param("loan", account.number()).param("limit", limit)
            .query(Row.to(row -> paid(row, account))).list();
    }

    public Optional<PaidAmount> payment(LoanAccount account, String key) {
        return sql.sql(PAYMENT + "and e.key = :key").param("loan", account.number()).param("key", key).query(Row.to(row -> paid(row, account))).optional();
    }

    private static PaidAmount paid(Row row, LoanAccount account) throws SQLException {
        return new PaidAmount(row.text("key"), row.money("amount", account.principal().currency()), row.one(EarlyRepayment.class, "early"),
            row.day("value_date"), row.day("bank_date"), row.text("recorded_by"), row.columns().getTimestamp("recorded_at").toInstant(),
            row.columns().getBoolean("reversed"));
    }

    private static LoanEvent event(Row row, LoanAccount account) throws SQLException {
        var entry = new LoanEvent.Entry(row.whole("id"), row.text("key"), row.day("value_date"), row.day("bank_date"));
        return switch (row.one(EventRow.Kind.class, "kind")) {
            case PAYMENT -> new LoanEvent.Payment(entry, row.money("amount", account.principal().currency()), row.one(EarlyRepayment.class, "early"));
            case COST -> new LoanEvent.Cost(entry, row.money("amount", account.principal().currency()));
            case MISUSE -> new LoanEvent.Misuse(entry);
            case MISUSE_ENDED -> new LoanEvent.MisuseEnded(entry);
            case WRITE_OFF -> new LoanEvent.WriteOff(entry);
            case REVERSAL -> new LoanEvent.Reversal(entry, row.whole("reverses"));
            case EXTENSION -> new LoanEvent.Extension(entry, change(row));
            case RESTRUCTURING -> new LoanEvent.Restructuring(entry, change(row));
        };
    }

    private static PlanChange change(Row row) throws SQLException {
        return new PlanChange(TermsText.read(row.text("terms")), PeriodsText.read(row.text("periods")), row.one(ArrearsTreatment.class, "arrears"),
            row.columns().getBoolean("difficulty"), row.day("applied_on"));
    }

    public void insert(LoanAccount account, LoanEvent event, String note, Stamp stamp) {
        EventRow row = EventRow.of(event, account.nothing());
        long id = sql.sql("""
            insert into loan_event (loan_number, key, kind, amount, value_date, reverses, early, note, case_id, bank_date, recorded_at, recorded_by)
            values (:loan, :key, :kind, :amount, :valueDate, :reverses, :early, :note, :case, :bankDate, :at, :by) returning id""")
            .param("loan", account.number()).param("key", event.key()).param("kind", row.kind().name()).param("amount", row.amount().amount())
            .param("valueDate", event.valueDate()).param("reverses", row.reverses()).param("early", row.early() == null ? null : row.early().name())
            .param("note", note).param("case", account.caseId()).param("bankDate", stamp.bankDate()).param("at", Timestamp.from(stamp.at()))
            .param("by", stamp.by()).query(Long.class).single();
        if (event instanceof LoanEvent.OfPlan agreed) {
            insert(id, agreed.change());
        }
    }

    private void insert(long eventId, PlanChange change) {
        sql.sql("""
            insert into loan_change (event_id, terms, periods, arrears, difficulty, applied_on)
            values (:event, :terms, :periods, :arrears, :difficulty, :appliedOn)""")
            .param("event", eventId).param("terms", TermsText.write(change.terms())).param("periods", PeriodsText.write(change.periods()))
            .param("arrears", change.arrears() == null ? null : change.arrears().name()).param("difficulty", change.difficulty())
            .param("appliedOn", change.appliedOn()).update();
    }

    /** The class by the day on which it was given. */
    public NavigableMap<LocalDate, RiskClass> classes(String number) {
        NavigableMap<LocalDate, RiskClass> classes = new TreeMap<>();
        sql.sql("select bank_date, to_class from class_change where loan_number = :loan order by id").param("loan", number)
            .query(Row.to(row -> classes.put(row.day("bank_date"), row.one(RiskClass.class, "to_class")))).list();
        return classes;
    }
}
