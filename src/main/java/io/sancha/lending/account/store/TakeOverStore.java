package io.sancha.lending.account.store;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.casefile.Stamp;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of loans that were taken over, {@code loan_take_over}, and the classes that they came with, in {@code class_change}. */
@Repository
public class TakeOverStore {
    private static final String STANDING = """
        select old_number, contract_number, product, lent, currency, lent_on, cut_on, last_inspected_on from loan_taken_over where case_id = :case""";
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    TakeOverStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    public Optional<TakenOverLoan.Standing> find(String caseId) {
        return sql.sql(STANDING).param("case", caseId).query(Row.to(row -> new TakenOverLoan.Standing(row.text("old_number"), row.text("contract_number"),
            row.text("product"), row.money("lent", row.currency()), row.day("lent_on"), row.day("cut_on"), row.day("last_inspected_on")))).optional();
    }

    public boolean has(String caseId) {
        return sql.sql("select exists (select from loan_take_over where case_id = :case)").param("case", caseId).query(Boolean.class).single();
    }

    /** Which of these numbers were taken over before. */
    public Set<String> known(List<String> oldNumbers) {
        return new TreeSet<>(sql.sql("select old_number from loan_take_over where old_number = any (:numbers)")
            .param("numbers", oldNumbers.toArray(String[]::new)).query(String.class).list());
    }

    public void insert(TakenOverLoan loan, Stamp stamp) {
        TakenOverLoan.Standing was = loan.standing();
        sql.sql("""
            insert into loan_take_over (case_id, old_number, contract_number, product, lent, lent_on, cut_on, last_inspected_on, recorded_at, recorded_by,
              bank_date)
            values (:case, :old, :contract, :product, :lent, :lentOn, :cutOn, :inspected, :at, :by, :bankDate)""")
            .param("case", loan.caseId()).param("old", was.oldNumber()).param("contract", was.contractNumber()).param("product", was.product())
            .param("lent", was.lent().amount()).param("lentOn", was.lentOn()).param("cutOn", was.cutOn()).param("inspected", was.lastInspectedOn())
            .param("at", Timestamp.from(stamp.at())).param("by", stamp.by()).param("bankDate", stamp.bankDate()).update();
    }

    /** The classes of its history, each on the day on which it was given. */
    public void classes(LoanAccount account, TakenOverLoan loan, Stamp stamp) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        RiskClass before = RiskClass.NORMAL;
        for (TakenOverLoan.PastClass given : loan.classes()) {
            if (given.riskClass() != before) {
                rows.add(new MapSqlParameterSource("loan", account.number()).addValue("case", account.caseId()).addValue("from", before.name())
                    .addValue("to", given.riskClass().name()).addValue("reason", given.reason()).addValue("on", given.on())
                    .addValue("at", Timestamp.from(stamp.at())).addValue("by", stamp.by()));
            }
            before = given.riskClass();
        }
        batches.batchUpdate("""
            insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
            values (:loan, :case, :from, :to, 'MANUAL', 'MIG-05', :reason, :on, :at, :by)""", rows.toArray(MapSqlParameterSource[]::new));
    }
}
