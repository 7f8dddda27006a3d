package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The written list of the committee's members, each appointed for a field and a time. */
@Repository
class Appointments {
    private final JdbcClient sql;
    private final Actors actors;

    Appointments(JdbcClient sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    record Appointment(String userId, Expertise expertise) {
    }

    List<Appointment> on(LocalDate day) {
        return sql.sql("select user_id, expertise from committee_member where :day between appointed_from and appointed_until order by user_id")
            .param("day", day).query(Appointment.class).list();
    }

    /** @throws Refusal by CMT-04 if the person is not appointed on the day */
    Expertise expertise(String userId, LocalDate day) {
        return on(day).stream().filter(member -> member.userId().equals(userId)).map(Appointment::expertise).findFirst()
            .orElseThrow(() -> Refusal.by("CMT-04", actors.called(userId) + " 未被聘为贷审会委员，请另选",
                actors.called(userId) + " is not an appointed member of the committee; choose another")
                .atField("members"));
    }

    void appoint(String userId, Expertise expertise, LocalDate from, LocalDate until) {
        sql.sql("""
            insert into committee_member (user_id, expertise, appointed_from, appointed_until)
            values (:user, :expertise, :from, :until) on conflict do nothing""")
            .param("user", userId).param("expertise", expertise.name()).param("from", from).param("until", until).update();
    }
}
