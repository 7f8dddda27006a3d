package io.sancha.account;

import io.sancha.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code loan_event}, and what the table {@code class_change} says about a loan's class by day. */
@Repository
class FactStore {
    private static final String EVENT = "select id, key, kind, amount, value_date, reverses, bank_date from loan_event where loan_number = ?";
    private final JdbcTemplate sql;

    FactStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    List<LoanEvent> events(LoanAccount account) {
        Currency currency = account.principal().currency();
        return sql.query(EVENT + " order by id", (row, n) -> new LoanEvent(row.getLong(1), row.getString(2), LoanEvent.Kind.valueOf(row.getString(3)),
            Money.of(row.getBigDecimal(4), currency), row.getObject(5, LocalDate.class), row.getObject(6, Long.class), row.getObject(7, LocalDate.class)), account.number());
    }

    Optional<LoanEvent> event(LoanAccount account, String key) {
        return events(account).stream().filter(event -> event.key().equals(key)).findFirst();
    }

    void insert(LoanAccount account, String key, LoanEvent.Kind kind, Money amount, LocalDate valueDate, Long reverses, String note, Stamp stamp) {
        sql.update("""
            insert into loan_event (loan_number, key, kind, amount, value_date, reverses, note, case_id, bank_date, recorded_at, recorded_by)
            values (?,?,?,?,?,?,?,?,?,?,?)""",
            account.number(), key, kind.name(), amount.amount(), valueDate, reverses, note, account.caseId(), stamp.bankDate(), stamp.at(), stamp.by());
    }

    NavigableMap<LocalDate, RiskClass> classes(String number) {
        NavigableMap<LocalDate, RiskClass> classes = new TreeMap<>();
        sql.query("select bank_date, to_class from class_change where loan_number = ? order by id", row -> {
            classes.put(row.getObject(1, LocalDate.class), RiskClass.valueOf(row.getString(2)));
        }, number);
        return classes;
    }
}
