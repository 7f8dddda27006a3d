package io.sancha.steps.warning;

import io.sancha.lending.casefile.FactRows;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is stated of warnings, each a row that stays. */
@Repository
class WarningStore {
    private static final String SELECT = "select * from warning_standing ";
    static final RowMapper<Warning> WARNING = (row, n) -> new Warning(row.getLong("warning_id"), row.getString("case_id"), row.getString("loan_number"),
        row.getString("branch"), row.getString("signal"), row.getString("signal_zh"), row.getString("signal_en"),
        Columns.constant(row, "kind", SignalKind.class),
        Columns.constant(row, "grade", WarningGrade.class), Columns.constant(row, "source", WarningSource.class),
        Columns.constant(row, "state", WarningState.class), row.getString("finding"), row.getString("raised_by"), Columns.date(row, "raised_on"),
        row.getObject("confirmation_id", Long.class), row.getString("confirmed_by"), Columns.date(row, "confirmed_on"), row.getString("reason"),
        row.getObject("measures_id", Long.class), row.getString("measures"), row.getString("lifted_by"), Columns.date(row, "lifted_on"));
    private final JdbcClient sql;
    private final FactRows facts;
    private final Turns turns;

    WarningStore(JdbcClient sql, FactRows facts, Turns turns) {
        this.sql = sql;
        this.facts = facts;
        this.turns = turns;
    }

    /** Of two who raise the same at once the second finds it raised. */
    void turn(String loanNumber) {
        turns.take("warning/" + loanNumber);
    }

    Warning required(long id) {
        return sql.sql(SELECT + "where warning_id = :id").param("id", id).query(WARNING).single();
    }

    List<Warning> ofCase(String caseId) {
        return sql.sql(SELECT + "where case_id = :case order by warning_id").param("case", caseId).query(WARNING).list();
    }

    /** What was raised of the loan under the same reference, whatever became of it. */
    Optional<Long> under(String loanNumber, String signal, String occurrence) {
        return sql.sql("select id from warning where loan_number = :loan and signal = :signal and occurrence = :occurrence").param("loan", loanNumber)
            .param("signal", signal).param("occurrence", occurrence).query(Long.class).optional();
    }

    long raise(Stamp stamp, String loanNumber, String signal, WarningGrade grade, WarningSource source, String finding, String occurrence) {
        return facts.insert(stamp, "warning", "loan_number", loanNumber, "signal", signal, "grade", grade.name(), "source", source.name(), "finding", finding,
            "occurrence", occurrence);
    }

    void confirm(Stamp stamp, long warning, ConfirmOutcome outcome, WarningGrade grade, String reason) {
        facts.insert(stamp, "warning_confirmation", "warning_id", warning, "outcome", outcome.name(), "reason", reason, "grade",
            grade == null ? null : grade.name());
    }

    void plan(Stamp stamp, long confirmation, String measures) {
        facts.insert(stamp, "warning_measures", "confirmation_id", confirmation, "measures", measures);
    }

    void followUp(Stamp stamp, long measures, FollowUpEntry entry) {
        facts.insert(stamp, "warning_follow_up", "measures_id", measures, "outcome", entry.outcome().name(), "finding", entry.finding().strip());
    }

    void lift(Stamp stamp, long followUp, LiftEntry entry) {
        facts.insert(stamp, "warning_lift", "follow_up_id", followUp, "outcome", entry.outcome().name(), "reason", entry.reason().strip());
    }

    void end(Stamp stamp, long warning) {
        facts.insert(stamp, "warning_ending", "warning_id", warning);
    }

    /** In their order. */
    List<FollowUp> followUps(Warning warning) {
        return warning.measuresId() == null ? List.of() : sql.sql("""
            select f.id, f.bank_date, f.outcome, f.finding, f.recorded_by, l.outcome as lift, l.reason, l.recorded_by as decided_by
              from warning_follow_up f left join warning_lift l on l.follow_up_id = f.id where f.measures_id = :measures order by f.id""")
            .param("measures", warning.measuresId())
            .query((row, n) -> new FollowUp(row.getLong("id"), Columns.date(row, "bank_date"), Columns.constant(row, "outcome", FollowUpOutcome.class),
                row.getString("finding"), row.getString("recorded_by"), row.getString("lift") == null ? null : Columns.constant(row, "lift", LiftOutcome.class),
                row.getString("reason"), row.getString("decided_by"))).list();
    }
}
