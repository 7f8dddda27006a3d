package io.sancha.platform.standin;

import io.sancha.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code stand_in…}. Rows are added, never changed. */
@Repository
class StandIns {
    private static final String SELECT = """
        select s.id, s.absent, s.delegate, s.duty, s.first_day, s.last_day, s.reason, s.recorded_at, w.recorded_at as withdrawn_at
          from stand_in s left join stand_in_withdrawal w on w.stand_in_id = s.id""";
    private final JdbcClient sql;

    StandIns(JdbcClient sql) {
        this.sql = sql;
    }

    long add(String absent, StandInEntry entry, Instant at, LocalDate today) {
        return sql.sql("""
            insert into stand_in (absent, delegate, duty, first_day, last_day, reason, recorded_at, recorded_by, bank_date)
            values (:absent, :delegate, :duty, :first, :last, :reason, :at, :absent, :today) returning id""")
            .param("absent", absent).param("delegate", entry.delegate()).param("duty", entry.duty()).param("first", entry.firstDay())
            .param("last", entry.lastDay()).param("reason", entry.reason().strip()).param("at", Columns.at(at)).param("today", today)
            .query(Long.class).single();
    }

    Optional<StandIn> find(long id) {
        return sql.sql(SELECT + " where s.id = :id").param("id", id).query(StandIns::standIn).optional();
    }

    /** Those that a person made or stands in by, the latest first. */
    List<StandIn> of(String userId) {
        return sql.sql(SELECT + " where s.absent = :user or s.delegate = :user order by s.id desc limit 200").param("user", userId)
            .query(StandIns::standIn).list();
    }

    List<StandIn> latest() {
        return sql.sql(SELECT + " order by s.id desc limit 500").query(StandIns::standIn).list();
    }

    /** Those between two people under a duty that have not ended before the day. */
    List<StandIn> between(String absent, String delegate, String duty, LocalDate day) {
        return sql.sql(SELECT + " where s.absent = :absent and s.delegate = :delegate and s.duty = :duty and s.last_day >= :day order by s.id")
            .param("absent", absent).param("delegate", delegate).param("duty", duty).param("day", day).query(StandIns::standIn).list();
    }

    /** The task was taken over under a stand-in and has not been given back since. */
    Optional<Takeover> takeoverOf(String taskId) {
        return sql.sql("""
            select t.id, t.stand_in_id, t.task_id, t.recorded_at from stand_in_takeover t where t.task_id = :task
               and not exists (select from stand_in_return r where r.takeover_id = t.id) order by t.id desc limit 1""")
            .param("task", taskId).query(StandIns::takeover).optional();
    }

    /** Tasks taken over under a stand-in that are neither given back nor done, in the order of their keys. */
    List<Takeover> open(long standInId) {
        return sql.sql("""
            select t.id, t.stand_in_id, t.task_id, t.recorded_at from stand_in_takeover t join act_ru_task waiting on waiting.id_ = t.task_id
             where t.stand_in_id = :standIn and not exists (select from stand_in_return r where r.takeover_id = t.id) order by t.task_id""")
            .param("standIn", standInId).query(StandIns::takeover).list();
    }

    void take(long standInId, String caseId, String taskId, String task, String by, Instant at, LocalDate today) {
        sql.sql("""
            insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date)
            values (:standIn, :case, :taskId, :task, :at, :by, :today)""")
            .param("standIn", standInId).param("case", caseId).param("taskId", taskId).param("task", task).param("at", Columns.at(at)).param("by", by)
            .param("today", today).update();
    }

    void giveBack(long takeoverId, String by, Instant at, LocalDate today) {
        sql.sql("""
            insert into stand_in_return (takeover_id, recorded_at, recorded_by, bank_date)
            values (:takeover, :at, :by, :today) on conflict do nothing""")
            .param("takeover", takeoverId).param("at", Columns.at(at)).param("by", by).param("today", today).update();
    }

    void withdraw(long standInId, String by, Instant at, LocalDate today) {
        sql.sql("insert into stand_in_withdrawal (stand_in_id, recorded_at, recorded_by, bank_date) values (:standIn, :at, :by, :today)")
            .param("standIn", standInId).param("at", Columns.at(at)).param("by", by).param("today", today).update();
    }

    /** Until the transaction ends nobody withdraws it. */
    void keep(long id) {
        sql.sql("select id from stand_in where id = :id for share").param("id", id).query(Long.class).list();
    }

    /** Waits until nobody completes a task under it any more, and lets nobody begin until the transaction ends. */
    void stop(long id) {
        sql.sql("select id from stand_in where id = :id for update").param("id", id).query(Long.class).list();
    }

    private static Takeover takeover(ResultSet row, int number) throws SQLException {
        return new Takeover(row.getLong("id"), row.getLong("stand_in_id"), row.getString("task_id"), Columns.instant(row, "recorded_at"));
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        return new StandIn(row.getLong("id"), row.getString("absent"), row.getString("delegate"), row.getString("duty"), Columns.date(row, "first_day"),
            Columns.date(row, "last_day"), row.getString("reason"), Columns.instant(row, "recorded_at"), Columns.instant(row, "withdrawn_at"));
    }
}
