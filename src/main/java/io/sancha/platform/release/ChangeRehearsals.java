package io.sancha.platform.release;

import io.sancha.platform.database.Columns;
import io.sancha.platform.release.Rehearsal.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code process_rehearsal} and {@code process_rehearsal_end}. Rows are added, never changed. */
@Repository
class ChangeRehearsals {
    private static final String SELECT = """
        select r.id, r.change_id, r.dossier, r.dossier_sha256, r.recorded_by, r.recorded_at, e.outcome, e.said_zh, e.said_en, e.recorded_at as ended_at
          from process_rehearsal r left join process_rehearsal_end e on e.rehearsal_id = r.id""";
    private final JdbcClient sql;
    private final Clock clock;

    ChangeRehearsals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param place name of the folder in which it runs @return its number */
    long begin(long change, String dossier, String sha256, String place, String by) {
        return sql.sql("""
            insert into process_rehearsal (change_id, dossier, dossier_sha256, place, recorded_at, recorded_by, bank_date)
            values (:change, :dossier, :sha256, :place, :at, :by, :today) returning id""")
            .param("change", change).param("dossier", dossier).param("sha256", sha256).param("place", place).param("at", Columns.at(clock.instant()))
            .param("by", by).param("today", LocalDate.now(clock)).query(Long.class).single();
    }

    /** @param story the acts as a list in JSON @return false where it has ended already */
    boolean end(long rehearsal, Outcome outcome, String chinese, String english, String story) {
        return sql.sql("""
            insert into process_rehearsal_end (rehearsal_id, outcome, said_zh, said_en, story, recorded_at)
            values (:rehearsal, :outcome, :zh, :en, :story, :at) on conflict do nothing""")
            .param("rehearsal", rehearsal).param("outcome", outcome.name()).param("zh", chinese).param("en", english).param("story", story)
            .param("at", Columns.at(clock.instant())).update() == 1;
    }

    /** One that runs and was begun later than this: what is older was left by a server that never came back. */
    Optional<Rehearsal> runningSince(Instant earliest) {
        return sql.sql(SELECT + " where e.rehearsal_id is null and r.recorded_at > :earliest order by r.id desc limit 1")
            .param("earliest", Columns.at(earliest)).query(ChangeRehearsals::rehearsal).optional();
    }

    /** The one that ran in a folder and has not ended. */
    Optional<Rehearsal> runningIn(String place) {
        return sql.sql(SELECT + " where e.rehearsal_id is null and r.place = :place").param("place", place).query(ChangeRehearsals::rehearsal).optional();
    }

    Optional<Rehearsal> find(long id) {
        return sql.sql(SELECT + " where r.id = :id").param("id", id).query(ChangeRehearsals::rehearsal).optional();
    }

    /** Those of a change, the latest first. */
    List<Rehearsal> of(long change, int most) {
        return sql.sql(SELECT + " where r.change_id = :change order by r.id desc limit :most").param("change", change).param("most", most)
            .query(ChangeRehearsals::rehearsal).list();
    }

    /** The acts as a list in JSON; empty while it runs. */
    Optional<String> story(long id) {
        return sql.sql("select story from process_rehearsal_end where rehearsal_id = :id").param("id", id).query(String.class).optional();
    }

    private static Rehearsal rehearsal(ResultSet row, int number) throws SQLException {
        return new Rehearsal(row.getLong("id"), row.getLong("change_id"), row.getString("dossier"), row.getString("dossier_sha256"),
            row.getString("recorded_by"), Columns.instant(row, "recorded_at"), Columns.constant(row, "outcome", Outcome.class), row.getString("said_zh"),
            row.getString("said_en"), Columns.instant(row, "ended_at"));
    }
}
