package io.sancha.platform.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables {@code stand_in…}. Rows are added, never changed. */
@Repository
class StandIns {
    private static final String SELECT = """
        select s.id, s.absent, s.delegate, s.duty, s.first_day, s.last_day, s.reason, s.recorded_at, w.recorded_at as withdrawn_at
          from stand_in s left join stand_in_withdrawal w on w.stand_in_id = s.id""";
    private final JdbcTemplate sql;

    StandIns(JdbcTemplate sql) {
        this.sql = sql;
    }

    long add(String absent, StandInEntry entry, Instant at, LocalDate today) {
        Long id = sql.queryForObject("""
            insert into stand_in (absent, delegate, duty, first_day, last_day, reason, recorded_at, recorded_by, bank_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
            Long.class, absent, entry.delegate(), entry.duty(), entry.firstDay(), entry.lastDay(), entry.reason().strip(), Timestamp.from(at), absent, today);
        return id;
    }

    boolean isDuty(String duty) {
        return Boolean.TRUE.equals(sql.queryForObject("select exists (select from duty where id = ?)", Boolean.class, duty));
    }

    Optional<StandIn> find(long id) {
        return sql.query(SELECT + " where s.id = ?", StandIns::standIn, id).stream().findFirst();
    }

    /** Those that a person made or stands in by, the latest first. */
    List<StandIn> of(String userId) {
        return sql.query(SELECT + " where s.absent = ? or s.delegate = ? order by s.id desc limit 200", StandIns::standIn, userId, userId);
    }

    List<StandIn> latest() {
        return sql.query(SELECT + " order by s.id desc limit 500", StandIns::standIn);
    }

    /** Those between two people under a duty that have not ended before the day. */
    List<StandIn> between(String absent, String delegate, String duty, LocalDate day) {
        return sql.query(SELECT + " where s.absent = ? and s.delegate = ? and s.duty = ? and s.last_day >= ? order by s.id", StandIns::standIn, absent,
            delegate, duty, day);
    }

    /** The task was taken over under a stand-in and has not been given back since. */
    Optional<Takeover> takeoverOf(String taskId) {
        return sql.query("select t.id, t.stand_in_id, t.task_id, t.recorded_at from stand_in_takeover t where t.task_id = ?"
            + " and not exists (select from stand_in_return r where r.takeover_id = t.id) order by t.id desc limit 1", StandIns::takeover, taskId).stream()
            .findFirst();
    }

    /** Tasks taken over under a stand-in that are neither given back nor done, in the order of their keys. */
    List<Takeover> open(long standInId) {
        return sql.query("""
            select t.id, t.stand_in_id, t.task_id, t.recorded_at from stand_in_takeover t join act_ru_task waiting on waiting.id_ = t.task_id
             where t.stand_in_id = ? and not exists (select from stand_in_return r where r.takeover_id = t.id) order by t.task_id""", StandIns::takeover, standInId);
    }

    void take(long standInId, String caseId, String taskId, String task, String by, Instant at, LocalDate today) {
        sql.update("insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date) values (?, ?, ?, ?, ?, ?, ?)",
            standInId, caseId, taskId, task, Timestamp.from(at), by, today);
    }

    void giveBack(long takeoverId, String by, Instant at, LocalDate today) {
        sql.update("insert into stand_in_return (takeover_id, recorded_at, recorded_by, bank_date) values (?, ?, ?, ?) on conflict do nothing",
            takeoverId, Timestamp.from(at), by, today);
    }

    void withdraw(long standInId, String by, Instant at, LocalDate today) {
        sql.update("insert into stand_in_withdrawal (stand_in_id, recorded_at, recorded_by, bank_date) values (?, ?, ?, ?)", standInId, Timestamp.from(at), by,
            today);
    }

    /** Until the transaction ends nobody withdraws it. */
    void keep(long id) {
        sql.queryForList("select id from stand_in where id = ? for share", id);
    }

    /** Waits until nobody completes a task under it any more, and lets nobody begin until the transaction ends. */
    void stop(long id) {
        sql.queryForList("select id from stand_in where id = ? for update", id);
    }

    private static Takeover takeover(ResultSet row, int number) throws SQLException {
        return new Takeover(row.getLong(1), row.getLong(2), row.getString(3), row.getTimestamp(4).toInstant());
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new StandIn(row.getLong("id"), row.getString("absent"), row.getString("delegate"), row.getString("duty"), row.getDate("first_day").toLocalDate(),
            row.getDate("last_day").toLocalDate(), row.getString("reason"), row.getTimestamp("recorded_at").toInstant(), withdrawn == null ? null
            : withdrawn.toInstant());
    }
}
