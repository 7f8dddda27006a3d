package io.sancha.steps.spotcheck;

import io.sancha.lending.casefile.FactRows;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is stated of unannounced visits, each a row that stays, and reads how they stand. */
@Repository
class SpotCheckStore {
    private static final String SELECT = "select * from spot_check_standing ";
    private static final RowMapper<SpotCheck> SPOT_CHECK = (row, n) -> new SpotCheck(row.getLong("spot_check_id"), row.getString("case_id"),
        row.getString("loan_number"), row.getString("branch"), Columns.constant(row, "cause", SpotCause.class), row.getString("reason"),
        Columns.date(row, "begun_on"), Columns.constant(row, "state", SpotCheckState.class), row.getObject("finding_id", Long.class),
        row.getString("visited_by"), row.getObject("answer_id", Long.class), row.getString("answered_by"));
    private final JdbcClient sql;
    private final FactRows facts;
    private final Turns turns;

    SpotCheckStore(JdbcClient sql, FactRows facts, Turns turns) {
        this.sql = sql;
        this.facts = facts;
        this.turns = turns;
    }

    /** Of two who begin one at once the second finds it begun. */
    void turn(String loanNumber) {
        turns.take("spotcheck/" + loanNumber);
    }

    SpotCheck required(long id) {
        return sql.sql(SELECT + "where spot_check_id = :id").param("id", id).query(SPOT_CHECK).single();
    }

    List<SpotCheck> ofCase(String caseId) {
        return sql.sql(SELECT + "where case_id = :case order by spot_check_id").param("case", caseId).query(SPOT_CHECK).list();
    }

    /** @param drawnId of the draw; null where it was chosen */
    long begin(Stamp stamp, String loanNumber, SpotCause cause, Long drawnId, String reason) {
        return facts.insert(stamp, "spot_check", "loan_number", loanNumber, "cause", cause.name(), "drawn_id", drawnId, "reason", reason);
    }

    void visited(Stamp stamp, long id, VisitEntry entry) {
        facts.insert(stamp, "spot_finding", "spot_check_id", id, "visited_on", entry.visitedOn(), "place", entry.place().strip(), "met", entry.met().strip(),
            "business", entry.business().name(), "funds", entry.funds().name(), "security", entry.security().name(), "guarantors", entry.guarantors().name(),
            "repayment", entry.repayment().name(), "differences", entry.outcome() == VisitOutcome.DIFFERS ? entry.differences().strip() : null, "seen",
            entry.seen().strip(), "outcome", entry.outcome().name());
    }

    void answered(Stamp stamp, long finding, AnswerEntry entry) {
        facts.insert(stamp, "spot_answer", "finding_id", finding, "explanation", entry.explanation().strip(), "measures", entry.measures().strip());
    }

    void judged(Stamp stamp, long answer, JudgeEntry entry) {
        facts.insert(stamp, "spot_judgement", "answer_id", answer, "outcome", entry.outcome().name(), "reason", entry.reason().strip());
    }

    void end(Stamp stamp, long id) {
        facts.insert(stamp, "spot_check_ending", "spot_check_id", id);
    }
}
