package io.sancha.tools.bench;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.engine.BankClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The loans of a bank in a mixed state, twice: in the tables of the schema, for the end of day, and in an equal copy with the same indexes, foreign keys and
 * triggers in the schema {@code peer}, for who does the same by hand. Rows are added past the desks; keys are built and proved at the end.
 */
final class DayData {
    private static final List<String> TABLES = List.of("loan_account", "loan_plan", "loan_instalment", "loan_stretch", "loan_rate", "accrual", "loan_due",
        "loan_position", "posting", "ledger_balance", "class_change", "notice");
    /** Nothing refers to these. */
    private static final List<String> LARGE = List.of("loan_instalment", "loan_stretch", "accrual", "loan_due");
    /** What a day changes, and by which columns its rows are compared: not when, not by which number of the database's. */
    private static final Map<String, String> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("accrual", "loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause");
        COMPARED.put("posting", "loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date");
        COMPARED.put("loan_due",
            "loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance");
        COMPARED.put("loan_position", """
            loan_number, plan, next_instalment, next_settles_on, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due,
            costs_due, off_balance, claim, held, penalty_product, compound_product, settled_through, accrued_through, written_to, misused, state, days_past_due,
            risk_class""");
        COMPARED.put("class_change", "loan_number, case_id, from_class, to_class, method, rule, reason, bank_date");
        COMPARED.put("notice", "loan_number, case_id, kind, copy, about_day, principal, interest, annual_percent, days, basis, bank_date");
        COMPARED.put("ledger_balance", "loan_number, principal, interest, penalty, compound, costs, off_balance, held");
    }

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    DayData(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    private record Key(String table, String name, String definition) {
    }

    /** The database gathers no statistics by itself from now on. */
    void withoutStatistics() {
        transactions.executeWithoutResult(status -> TABLES.forEach(table -> sql.sql("alter table " + table + " set (autovacuum_enabled = false)").update()));
    }

    /** Adds the loans. @param day the day that is going to end */
    void add(int loans, LocalDate day) {
        transactions.executeWithoutResult(status -> {
            List<Key> keys = without();
            // what they would rest on, the steps of each case, is not there
            triggers("disable");
            statements("day-loans").forEach(statement -> sql.sql(statement).param("day", day).param("loans", loans).update());
            restore(keys);
            triggers("enable");
        });
    }

    private void triggers(String whether) {
        TABLES.forEach(table -> sql.sql("alter table " + table + " " + whether + " trigger user").update());
        sql.sql("alter table credit_case " + whether + " trigger user").update();
    }

    /** Copies them into a schema of their own. */
    void copy() {
        transactions.executeWithoutResult(status -> {
            List<Key> foreign = keys(TABLES, "f");
            sql.sql("create schema peer").update();
            for (String table : TABLES) {
                sql.sql("create table peer." + table + " (like " + table + " including all)").update();
                sql.sql("select unnest(reloptions) from pg_class where oid = cast(:table as regclass)").param("table", table).query(String.class).list()
                    .forEach(option -> sql.sql("alter table peer." + table + " set (" + option + ")").update());
            }
            sql.sql("set local search_path = peer, public").update();
            List<Key> own = without();
            for (String table : TABLES) {
                sql.sql("insert into " + table + " overriding system value select * from public." + table).update();
            }
            sql.sql("select setval(pg_get_serial_sequence('peer.posting', 'id'), (select max(id) from posting))").query(Long.class).single();
            sql.sql("select setval(pg_get_serial_sequence('peer.notice', 'id'), (select max(id) from notice))").query(Long.class).single();
            restore(own);
            restore(foreign);
            sql.sql("call keep_as_facts('accrual', 'posting', 'class_change', 'notice')").update();
        });
    }

    /** Does the day by hand on the copy, in one transaction. @return nanoseconds it took, the commit within */
    long byHand(LocalDate day) {
        long begun = System.nanoTime();
        transactions.executeWithoutResult(status -> {
            sql.sql("set local search_path = peer, public").update();
            statements("day-peer").forEach(statement -> sql.sql(statement).param("day", day)
                .param("now", Columns.at(day.atTime(23, 40).atZone(BankClock.CHINA).toInstant()))
                .update());
        });
        return System.nanoTime() - begun;
    }

    /** In how many rows the two differ. */
    long differences() {
        long rows = 0;
        for (Map.Entry<String, String> table : COMPARED.entrySet()) {
            String ours = "select " + table.getValue() + " from public." + table.getKey();
            String theirs = "select " + table.getValue() + " from peer." + table.getKey();
            rows += sql.sql("select count(*) from ((" + ours + " except all " + theirs + ") union all (" + theirs + " except all " + ours + ")) d")
                .query(Long.class).single();
        }
        return rows;
    }

    /** A mark in time, for {@link #changedSince}. */
    long mark() {
        return transactions.execute(status -> sql.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single());
    }

    /** How many rows of those that a day changes were added or changed since the mark. */
    long changedSince(long mark) {
        return COMPARED.keySet().stream().mapToLong(table -> sql.sql("select count(*) from public." + table + " where xmin::text::bigint > :mark")
            .param("mark", mark).query(Long.class).single()).sum();
    }

    /** Partitions that were done on the day, as they were. */
    List<String> partitions(LocalDate day) {
        return sql.sql("select first_loan || '..' || last_loan from bank_day_partition where day = :day order by first_loan").param("day", day)
            .query(String.class).list();
    }

    /** Takes the marks of the parts that are done away. @return those parts */
    List<String> forgetPartitions(LocalDate day) {
        List<String> parts = partitions(day);
        transactions.executeWithoutResult(status -> {
            sql.sql("alter table bank_day_partition disable trigger user").update();
            sql.sql("delete from bank_day_partition where day = :day").param("day", day).update();
            sql.sql("alter table bank_day_partition enable trigger user").update();
        });
        return parts;
    }

    /** How long each step took: its times summed over the partitions, and when after the beginning of the day the last of them ended. */
    List<String> steps() {
        return sql.sql("""
            select act_id_ || ' ' || count(*) || ' × ' || round(avg(duration_)) || ' ms, '
                     || round(extract(epoch from max(end_time_) - begun.at) * 1000) || ' ms'
              from act_hi_actinst, (select min(start_time_) as at from act_hi_actinst where proc_def_key_ = 'endofday') begun
             where proc_def_key_ = 'endofday' and act_type_ in ('serviceTask', 'noneEndEvent') group by act_id_, begun.at order by max(end_time_)""")
            .query(String.class).list();
    }

    private static List<String> statements(String name) {
        return List.of(SqlResource.beside(DayData.class, name).split(";\n"));
    }

    /** Takes the keys away that it is quicker to build and prove at the end. @return those to restore: no row is of a case that came this far by its steps */
    private List<Key> without() {
        List<Key> keys = keys(LARGE, "p");
        keys.addAll(keys(TABLES, "f"));
        keys.forEach(key -> sql.sql("alter table " + key.table() + " drop constraint " + key.name()).update());
        return keys.stream().filter(key -> !key.definition().contains("drawdown")).toList();
    }

    private void restore(List<Key> keys) {
        keys.forEach(key -> sql.sql("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition()).update());
    }

    private List<Key> keys(List<String> tables, String type) {
        return new ArrayList<>(tables.stream().flatMap(table -> sql.sql("""
            select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = cast(:table as regclass) and contype = cast(:type as "char")
             order by conname""")
            .param("table", table).param("type", type).query((row, n) -> new Key(table, row.getString(1), row.getString(2))).list().stream()).toList());
    }
}
