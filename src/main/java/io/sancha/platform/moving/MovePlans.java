package io.sancha.platform.moving;

import io.sancha.platform.database.Columns;
import io.sancha.platform.moving.MovePlan.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code case_move_…} but those of the cases. Rows are added, never changed. */
@Repository
class MovePlans {
    private static final String SELECT = """
        select p.id, p.process, p.to_version, p.to_sha256, p.reason, p.sha256, p.recorded_by, p.recorded_at, d.outcome, d.recorded_by as decided_by,
               d.recorded_at as decided_at, d.reason as decision_reason, coalesce(h.act = 'STOPPED', false) as halted, h.reason as halt_reason,
               e.recorded_at as ended_at,
               (select string_agg(s.version || '=' || s.sha256, ' ') from case_move_source s where s.plan_id = p.id) as sources,
               (select string_agg(m.element || '=' || m.becomes, ' ') from case_move_mapping m where m.plan_id = p.id) as mappings
          from case_move_plan p left join case_move_decision d on d.plan_id = p.id left join case_move_end e on e.plan_id = p.id
          left join lateral (select act, reason from case_move_halt where plan_id = p.id order by id desc limit 1) h on true""";
    private final JdbcClient sql;
    private final Clock clock;

    MovePlans(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return its number */
    long add(String process, int to, String toSha256, Map<Integer, String> sources, Map<String, String> mappings, String reason, String sha256, String by) {
        long id = stamped("""
            insert into case_move_plan (process, to_version, to_sha256, reason, sha256, recorded_at, recorded_by, bank_date)
            values (:process, :to, :toSha256, :reason, :sha256, :at, :by, :today) returning id""", by)
            .param("process", process).param("to", to).param("toSha256", toSha256).param("reason", reason).param("sha256", sha256)
            .query(Long.class).single();
        sources.forEach((version, hash) -> sql.sql("insert into case_move_source (plan_id, version, sha256) values (:plan, :version, :hash)")
            .param("plan", id).param("version", version).param("hash", hash).update());
        mappings.forEach((element, becomes) -> sql.sql("insert into case_move_mapping (plan_id, element, becomes) values (:plan, :element, :becomes)")
            .param("plan", id).param("element", element).param("becomes", becomes).update());
        return id;
    }

    void decide(long id, Outcome outcome, String reason, String by) {
        stamped("""
            insert into case_move_decision (plan_id, outcome, reason, recorded_at, recorded_by, bank_date)
            values (:plan, :outcome, :reason, :at, :by, :today)""", by).param("plan", id).param("outcome", outcome.name()).param("reason", reason).update();
    }

    /** @param stopped whether it stops, or goes on */
    void halt(long id, boolean stopped, String reason, String by) {
        stamped("""
            insert into case_move_halt (plan_id, act, reason, recorded_at, recorded_by, bank_date) values (:plan, :act, :reason, :at, :by, :today)""", by)
            .param("plan", id).param("act", stopped ? "STOPPED" : "RESUMED").param("reason", reason).update();
    }

    void end(long id) {
        sql.sql("insert into case_move_end (plan_id, recorded_at, bank_date) values (:plan, :at, :today)").param("plan", id)
            .param("at", Columns.at(clock.instant())).param("today", LocalDate.now(clock)).update();
    }

    private JdbcClient.StatementSpec stamped(String statement, String by) {
        return sql.sql(statement).param("at", Columns.at(clock.instant())).param("by", by).param("today", LocalDate.now(clock));
    }

    Optional<MovePlan> find(long id) {
        return sql.sql(SELECT + " where p.id = :id").param("id", id).query(MovePlans::plan).optional();
    }

    /** The latest first. @param before only those with a lower number @param process its key; null for all */
    List<MovePlan> latest(String process, long before, int limit) {
        return sql.sql(SELECT + " where p.id < :before and (cast(:process as text) is null or p.process = :process) order by p.id desc limit :limit")
            .param("before", before).param("process", process).param("limit", limit).query(MovePlans::plan).list();
    }

    /** The one of a diagram that is not ended; nothing if none is. */
    Optional<MovePlan> underWay(String process) {
        return sql.sql(SELECT + " where p.process = :process and (d.plan_id is null or d.outcome = 'RELEASED' and e.plan_id is null)")
            .param("process", process).query(MovePlans::plan).optional();
    }

    /** Those whose cases are to move now. */
    List<MovePlan> moving() {
        return sql.sql(SELECT + " where d.outcome = 'RELEASED' and e.plan_id is null and h.act is distinct from 'STOPPED' order by p.id")
            .query(MovePlans::plan).list();
    }

    private static MovePlan plan(ResultSet row, int number) throws SQLException {
        Map<Integer, String> sources = new TreeMap<>();
        pairs(row.getString("sources")).forEach((version, hash) -> sources.put(Integer.valueOf(version), hash));
        return new MovePlan(row.getLong("id"), row.getString("process"), row.getInt("to_version"), row.getString("to_sha256"), sources,
            pairs(row.getString("mappings")), row.getString("reason"), row.getString("sha256"), row.getString("recorded_by"),
            Columns.instant(row, "recorded_at"),
            Columns.constant(row, "outcome", Outcome.class), row.getString("decided_by"), Columns.instant(row, "decided_at"),
            row.getString("decision_reason"), row.getBoolean("halted"), row.getBoolean("halted") ? row.getString("halt_reason") : null,
            Columns.instant(row, "ended_at"));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String one : text == null ? new String[0] : text.split(" ")) {
            pairs.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return pairs;
    }
}
