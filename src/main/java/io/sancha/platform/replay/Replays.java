package io.sancha.platform.replay;

import io.sancha.platform.database.Columns;
import io.sancha.platform.replay.Replay.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code decision_replay}, {@code …_progress} and {@code …_end}: what was asked, and how far it is. */
@Repository
class Replays {
    private static final String SELECT = """
        select r.id, r.change_id, r.file, r.decision, r.sha256, r.from_day, r.until_day, r.most, r.expected, r.recorded_at, r.recorded_by,
               coalesce(e.looked_at, p.looked_at) as looked_at, e.recorded_at as ended_at,
               coalesce(e.outcome, case when p.session in (select application_name from pg_stat_activity) then 'RUNNING' else 'NOT_FINISHED' end) as state
          from decision_replay r join decision_replay_progress p on p.replay_id = r.id left join decision_replay_end e on e.replay_id = r.id""";
    private final JdbcClient sql;
    private final Clock clock;

    Replays(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param expected decisions that there are @param session name of the session of whoever works on it @return its number */
    long add(long change, ChangedTable table, ReplayRequest asked, int expected, String session, String by) {
        long id = stamped("""
            insert into decision_replay (change_id, file, decision, sha256, from_day, until_day, most, expected, recorded_at, recorded_by, bank_date)
            values (:change, :file, :decision, :sha256, :from, :until, :most, :expected, :at, :by, :today) returning id""")
            .param("change", change).param("file", table.file()).param("decision", table.decision()).param("sha256", table.sha256())
            .param("from", asked.from()).param("until", asked.until()).param("most", asked.most()).param("expected", expected).param("by", by)
            .query(Long.class).single();
        sql.sql("insert into decision_replay_progress (replay_id, session) values (:id, :session)").param("id", id).param("session", session).update();
        return id;
    }

    void progress(long id, int lookedAt) {
        sql.sql("update decision_replay_progress set looked_at = :lookedAt where replay_id = :id").param("lookedAt", lookedAt).param("id", id).update();
    }

    /** @param outcome {@code FINISHED} or {@code FAILED} */
    void end(long id, State outcome, int lookedAt) {
        stamped("insert into decision_replay_end (replay_id, outcome, looked_at, recorded_at, bank_date) values (:id, :outcome, :lookedAt, :at, :today)")
            .param("id", id).param("outcome", outcome.name()).param("lookedAt", lookedAt).update();
    }

    private JdbcClient.StatementSpec stamped(String statement) {
        return sql.sql(statement).param("at", Columns.at(clock.instant())).param("today", LocalDate.now(clock));
    }

    Optional<Replay> find(long id) {
        return sql.sql(SELECT + " where r.id = :id").param("id", id).query(Replays::replay).optional();
    }

    /** Those of a change, the latest first; a change has few. */
    List<Replay> of(long change) {
        return sql.sql(SELECT + " where r.change_id = :change order by r.id desc").param("change", change).query(Replays::replay).list();
    }

    private static Replay replay(ResultSet row, int number) throws SQLException {
        return new Replay(row.getLong("id"), row.getLong("change_id"), row.getString("file"), row.getString("decision"), row.getString("sha256"),
            Columns.date(row, "from_day"), Columns.date(row, "until_day"), row.getInt("most"), row.getInt("expected"), row.getInt("looked_at"),
            Columns.constant(row, "state", State.class), row.getString("recorded_by"), Columns.instant(row, "recorded_at"), Columns.instant(row, "ended_at"));
    }
}
