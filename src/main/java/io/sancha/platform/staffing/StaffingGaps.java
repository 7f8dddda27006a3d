package io.sancha.platform.staffing;

import io.sancha.platform.database.Columns;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What branches lacked, from when and until when. Rows are added, never changed. */
@Repository
class StaffingGaps {
    private static final String SELECT = """
        select g.id, g.branch, g.needs, g.said_zh, g.said_en, g.after_zh, g.after_en, g.recorded_at, g.bank_date,
               e.after_zh as ended_after_zh, e.after_en as ended_after_en, e.recorded_at as ended_at
          from staffing_gap g left join staffing_gap_ending e on e.gap_id = g.id""";
    private static final RowMapper<Gap> GAP = (row, n) -> new Gap(row.getLong("id"), row.getString("branch"), row.getString("needs"),
        new Said(row.getString("said_zh"), row.getString("said_en")), new Said(row.getString("after_zh"), row.getString("after_en")),
        Columns.instant(row, "recorded_at"), row.getString("ended_after_zh") == null ? null
            : new Said(row.getString("ended_after_zh"), row.getString("ended_after_en")), Columns.instant(row, "ended_at"));
    private final JdbcClient sql;

    StaffingGaps(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A shortage on record.
     *
     * @param needs which needs are short
     * @param after after which changes it was there
     * @param endedAfter after which changes it was there no more; null as {@code endedAt} while it is
     */
    record Gap(long id, String branch, String needs, Said said, Said after, Instant since, Said endedAfter, Instant endedAt) {
    }

    List<Gap> open() {
        return sql.sql(SELECT + " where e.gap_id is null order by g.id").query(GAP).list();
    }

    /** The latest first. */
    List<Gap> latest(int most) {
        return sql.sql(SELECT + " order by g.id desc limit :most").param("most", most).query(GAP).list();
    }

    long begin(String branch, String needs, Said said, Said after, Instant at, LocalDate today) {
        return sql.sql("""
            insert into staffing_gap (branch, needs, said_zh, said_en, after_zh, after_en, recorded_at, bank_date)
            values (:branch, :needs, :zh, :en, :afterZh, :afterEn, :at, :today) returning id""")
            .param("branch", branch).param("needs", needs).param("zh", said.zh()).param("en", said.en()).param("afterZh", after.zh())
            .param("afterEn", after.en()).param("at", Columns.at(at)).param("today", today).query(Long.class).single();
    }

    void end(Gap gap, Said after, Instant at, LocalDate today) {
        sql.sql("insert into staffing_gap_ending (gap_id, after_zh, after_en, recorded_at, bank_date) values (:gap, :zh, :en, :at, :today)")
            .param("gap", gap.id()).param("zh", after.zh()).param("en", after.en()).param("at", Columns.at(at)).param("today", today).update();
    }

    /** Whether it was asked on this day or a later one. */
    boolean lookedOn(LocalDate day) {
        return sql.sql("select exists (select from staffing_look where bank_date >= :day)").param("day", day).query(Boolean.class).single();
    }

    void looked(int changes, Instant at, LocalDate today) {
        sql.sql("insert into staffing_look (changes, recorded_at, bank_date) values (:changes, :at, :today)")
            .param("changes", changes).param("at", Columns.at(at)).param("today", today).update();
    }
}
