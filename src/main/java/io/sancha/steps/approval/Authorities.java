package io.sancha.steps.approval;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The written, dated authorities of approvers (授权书, APR-02), each for at most a year (APR-03). */
@Repository
class Authorities {
    private final JdbcClient sql;
    private final Actors actors;

    Authorities(JdbcClient sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    /** An authority in force. @param document number of the letter of authority */
    record Authority(long id, String document, LocalDate validUntil) {
    }

    /** Who holds an authority. @param level the duty of its level */
    record Holder(String userId, String level) {
    }

    /** Whoever holds an authority in force on the day, by user and level. */
    List<Holder> on(LocalDate day) {
        return sql.sql("select distinct user_id, level from approval_authority where :day between valid_from and valid_until order by user_id, level")
            .param("day", day).query(Holder.class).list();
    }

    Optional<Authority> of(String userId, Level level, LocalDate day) {
        return sql.sql("""
            select id, document, valid_until from approval_authority
             where user_id = :user and level = :level and :day between valid_from and valid_until order by id limit 1""")
            .param("user", userId).param("level", level.duty()).param("day", day).query(Authority.class).optional();
    }

    /** @throws Refusal by APR-02 if the person has no authority of this level on the day */
    Authority required(String userId, Level level, LocalDate day) {
        return of(userId, level, day).orElseThrow(() -> Refusal.by("APR-02",
            actors.called(userId) + " 在 " + day + " 没有覆盖本案的有效书面授权（" + level.duty() + "），请由有权审批人审批",
            actors.called(userId) + " has no written authority of level " + level.duty() + " in force on " + day + "; somebody who has must decide"));
    }

    void grant(String userId, Level level, String document, String grantedBy, LocalDate from, LocalDate until) {
        sql.sql("""
            insert into approval_authority (user_id, level, document, granted_by, valid_from, valid_until)
            values (:user, :level, :document, :grantedBy, :from, :until) on conflict do nothing""")
            .param("user", userId).param("level", level.duty()).param("document", document).param("grantedBy", grantedBy).param("from", from)
            .param("until", until).update();
    }
}
