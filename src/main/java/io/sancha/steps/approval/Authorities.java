package io.sancha.steps.approval;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The written, dated authorities of approvers (授权书, APR-02), each for at most a year (APR-03). */
@Repository
class Authorities {
    private final JdbcTemplate sql;

    Authorities(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** An authority in force. @param document number of the letter of authority */
    record Authority(long id, String document, LocalDate validUntil) {
    }

    Optional<Authority> of(String userId, Level level, LocalDate day) {
        return sql.query("select id, document, valid_until from approval_authority where user_id = ? and level = ? and ? between valid_from and valid_until "
            + "order by id limit 1",
            (row, n) -> new Authority(row.getLong(1), row.getString(2), row.getDate(3).toLocalDate()), userId, level.duty(), day).stream().findFirst();
    }

    /** @throws Refusal by APR-02 if the person has no authority of this level on the day */
    Authority required(String userId, Level level, LocalDate day) {
        return of(userId, level, day).orElseThrow(() -> Refusal.by("APR-02", userId + " 在 " + day + " 没有覆盖本案的有效书面授权（" + level.duty() + "），请由有权审批人审批",
            userId + " has no written authority of level " + level.duty() + " in force on " + day + "; somebody who has must decide"));
    }

    void grant(String userId, Level level, String document, String grantedBy, LocalDate from, LocalDate until) {
        sql.update("insert into approval_authority (user_id, level, document, granted_by, valid_from, valid_until) values (?, ?, ?, ?, ?, ?) on conflict do "
            + "nothing",
            userId, level.duty(), document, grantedBy, from, until);
    }
}
