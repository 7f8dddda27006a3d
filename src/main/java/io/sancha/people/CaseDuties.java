package io.sancha.people;

import io.sancha.audit.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Who holds which duty in which case, and the one place that refuses a person two duties that exclude each other (REV-02, SEQ-04). The
 * table {@code duty_exclusion} says which do, with rule and reason.
 */
@Service
public class CaseDuties {
    private final JdbcTemplate sql;
    private final Clock clock;

    CaseDuties(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A duty that a person took in a case. */
    public record Held(String duty, String userId) {
    }

    private record Conflict(String heldDuty, String rule, String chinese, String english) {
    }

    /** Refuses if the person already holds a duty in this case that excludes the wanted one. */
    public void check(String caseId, String duty, String userId) {
        List<Conflict> conflicts = sql.query("""
            select c.duty, e.rule, e.reason_zh, e.reason_en from case_duty c
              join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = ?) or (e.duty_b = c.duty and e.duty_a = ?)
             where c.case_id = ? and c.user_id = ? order by c.duty limit 1""",
            (row, n) -> new Conflict(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), duty, duty, caseId, userId);
        if (!conflicts.isEmpty()) {
            Conflict conflict = conflicts.get(0);
            throw Refusal.by(conflict.rule(),
                userId + " 在本案中已任 " + conflict.heldDuty() + "，不得再任 " + duty + "：" + conflict.chinese() + "。请由他人办理",
                userId + " already holds " + conflict.heldDuty() + " in this case and may not act as " + duty + ": " + conflict.english()
                    + ". Let another person act");
        }
    }

    /** Notes that the person acts under this duty in this case, having checked that nothing excludes it. */
    public void take(String caseId, String duty, String userId) {
        check(caseId, duty, userId);
        sql.update("insert into case_duty (case_id, duty, user_id, taken_at) values (?, ?, ?, ?) on conflict do nothing",
            caseId, duty, userId, Timestamp.from(clock.instant()));
    }

    /** The person who first took the duty in the case. */
    public Optional<String> holder(String caseId, String duty) {
        return sql.queryForList("select user_id from case_duty where case_id = ? and duty = ? order by taken_at limit 1", String.class, caseId, duty)
            .stream().findFirst();
    }

    /** All duties taken in the case, in the order in which they were taken. */
    public List<Held> of(String caseId) {
        return sql.query("select duty, user_id from case_duty where case_id = ? order by taken_at, duty",
            (row, n) -> new Held(row.getString(1), row.getString(2)), caseId);
    }

    /** Pairs of duties in the case that one person holds although they exclude each other: always none, or the guard has failed. */
    public long violations(String caseId) {
        Long found = sql.queryForObject("""
            select count(*) from case_duty a join case_duty b on b.case_id = a.case_id and b.user_id = a.user_id
              join duty_exclusion e on e.duty_a = a.duty and e.duty_b = b.duty where a.case_id = ?""", Long.class, caseId);
        return found == null ? 0 : found;
    }
}
