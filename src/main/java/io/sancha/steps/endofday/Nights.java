package io.sancha.steps.endofday;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The latest nights in a row each, for who answers for them: begun, ended, and what each came to; a night that was missed is a row as well. */
@Service
@Transactional(readOnly = true)
public class Nights {
    private static final int LATEST = 10;
    private static final String SELECT = "select day, begun_at, ended_at, partitions_done, partitions, loans, failed, balance, checked_at from night ";
    private static final RowMapper<Night> NIGHT = (row, n) -> new Night(Columns.date(row, "day"), Columns.instant(row, "begun_at"),
        Columns.instant(row, "ended_at"), row.getInt("partitions_done"), row.getInt("partitions"), row.getObject("loans", Integer.class),
        row.getObject("failed", Integer.class), row.getString("balance"), Columns.instant(row, "checked_at"));
    private final JdbcClient sql;
    private final Actors actors;

    Nights(JdbcClient sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    /**
     * One night.
     *
     * @param begunAt when somebody set about it last; null while it is only owed
     * @param endedAt when it was closed; null until then
     * @param partitionsDone how many of {@code partitions} are done
     * @param loans how many loans stand at the day; null before its end, as is how many failed
     * @param balance {@code BALANCED} or {@code UNBALANCED}, from {@code checkedAt} on
     */
    public record Night(LocalDate day, Instant begunAt, Instant endedAt, int partitionsDone, int partitions, Integer loans, Integer failed, String balance,
                        Instant checkedAt) {
    }

    /** The latest first. @throws Refusal API-01 for whoever is neither an operator nor an auditor */
    public List<Night> latest() {
        Actor me = actors.person();
        if (!me.has("operator") && !me.has("auditor")) {
            throw Refusal.by("API-01", "日终情况由系统运行岗和审计查看", "the ends of day are for operators and auditors");
        }
        return sql.sql(SELECT + "order by day desc limit :latest").param("latest", LATEST).query(NIGHT).list();
    }

    /** One of them, for the command that ends it. */
    public Optional<Night> of(LocalDate day) {
        return sql.sql(SELECT + "where day = :day").param("day", day).query(NIGHT).optional();
    }
}
