package io.sancha.platform.people;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who holds which duty in which case, and the one place that refuses a person two duties that exclude each other (REV-02, SEQ-04). The
 * table {@code duty_exclusion} says which do, with rule and reason. The customer's responsible manager is a person of each of the
 * customer's cases, also before acting in it. Whoever is related to the customer is kept away as well (LIM-06, CMT-08).
 */
@Service
public class CaseDuties {
    private final JdbcClient sql;
    private final Clock clock;
    private final Recusal recusal;
    private final Duties duties;
    private final Actors actors;

    CaseDuties(JdbcClient sql, Clock clock, Recusal recusal, Duties duties, Actors actors) {
        this.duties = duties;
        this.actors = actors;
        this.sql = sql;
        this.clock = clock;
        this.recusal = recusal;
    }

    /** A duty that a person took in a case. */
    public record Held(String duty, String userId) {
    }

    /** Two duties that one person may not hold in the same case, with the rule and the reason. */
    public record Exclusion(String dutyA, String dutyAChinese, String dutyAEnglish, String dutyB, String dutyBChinese, String dutyBEnglish, String rule,
        String reasonChinese,
                            String reasonEnglish) {
    }

    private record Conflict(String heldDuty, boolean byAssignment, String rule, String chinese, String english) {
        private String heldInChinese(String person) {
            return byAssignment ? person + " 是本案客户的管户客户经理（" + heldDuty + "）" : person + " 在本案中已任 " + heldDuty;
        }

        private String heldInEnglish(String person) {
            return byAssignment ? person + " is the customer's responsible manager (" + heldDuty + ")"
                : person + " already holds " + heldDuty + " in this case";
        }
    }

    /** Refuses if the person holds a duty in this case that excludes the wanted one, or is related to somebody in it. */
    public void check(String caseId, String duty, String userId) {
        conflict(caseId, duty, userId).ifPresent(conflict -> {
            throw Refusal.by(conflict.rule(), conflict.heldInChinese(actors.called(userId)) + "，不得再任 " + duty + "：" + conflict.chinese() + "。请由他人办理",
                conflict.heldInEnglish(actors.called(userId)) + " and may not act as " + duty + ": " + conflict.english() + ". Let another person act");
        });
        recusal.check(caseId, duty, userId);
    }

    private Optional<Conflict> conflict(String caseId, String duty, String userId) {
        return sql.sql("""
            select c.duty as held_duty, c.by_assignment, e.rule, e.reason_zh as chinese, e.reason_en as english from case_duty_held c
              join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = :duty) or (e.duty_b = c.duty and e.duty_a = :duty)
             where c.case_id = :case and c.user_id = :user order by c.by_assignment, c.duty limit 1""")
            .param("duty", duty).param("case", caseId).param("user", userId).query(Conflict.class).optional();
    }

    /** Every duty by its id. */
    public Map<String, Duty> names() {
        return duties.all().stream().collect(Collectors.toMap(Duty::id, duty -> duty));
    }

    /** Every pair of duties that exclude each other, in the order of the duties. */
    public List<Exclusion> exclusions() {
        return sql.sql("""
            select duty_a, duty_a_zh as duty_a_chinese, duty_a_en as duty_a_english, duty_b, duty_b_zh as duty_b_chinese, duty_b_en as duty_b_english,
                   rule, reason_zh as reason_chinese, reason_en as reason_english
              from duty_exclusion_readable""").query(Exclusion.class).list();
    }

    /**
     * Notes that the person acts under this duty in this case by completing a task, having checked that nothing excludes it.
     *
     * @param task id of the diagram's element, which must be one of the duty's (MOD-06)
     */
    public void take(String caseId, String duty, String userId, String task) {
        take(caseId, duty, userId, task, clock.instant());
    }

    /** The same of a person in whose place another acts, who took the duty when the other stepped in. */
    public void take(String caseId, String duty, String userId, String task, Instant at) {
        check(caseId, duty, userId);
        sql.sql("insert into case_duty (case_id, duty, user_id, taken_at, task) values (:case, :duty, :user, :at, :task) on conflict do nothing")
            .param("case", caseId).param("duty", duty).param("user", userId).param("at", Columns.at(at)).param("task", task).update();
    }

    /** The person who first took the duty in the case. */
    public Optional<String> holder(String caseId, String duty) {
        return sql.sql("select user_id from case_duty where case_id = :case and duty = :duty order by taken_at limit 1")
            .param("case", caseId).param("duty", duty).query(String.class).optional();
    }

    /** All duties taken in the case, in the order in which they were taken. */
    public List<Held> of(String caseId) {
        return sql.sql("select duty, user_id from case_duty where case_id = :case order by taken_at, duty").param("case", caseId).query(Held.class).list();
    }

    /** By case and person, the duties that they hold in it, by acting or as the customer's manager; one statement for all. */
    public Map<String, Map<String, Set<String>>> held(Collection<String> cases) {
        Map<String, Map<String, Set<String>>> held = new HashMap<>();
        sql.sql("select case_id, user_id, duty from case_duty_held where case_id = any (:cases)").param("cases", Columns.texts(cases))
            .query(row -> {
                held.computeIfAbsent(row.getString("case_id"), id -> new HashMap<>())
                    .computeIfAbsent(row.getString("user_id"), user -> new TreeSet<>()).add(row.getString("duty"));
            });
        return held;
    }

    /** Pairs of duties in the case that one person holds although they exclude each other: always none, or the guard has failed. */
    public long violations(String caseId) {
        return sql.sql("""
            select count(distinct (a.user_id, e.duty_a, e.duty_b)) from case_duty a join case_duty_held b on b.case_id = a.case_id and b.user_id = a.user_id
              join duty_exclusion e on e.duty_a = a.duty and e.duty_b = b.duty or e.duty_a = b.duty and e.duty_b = a.duty where a.case_id = :case""")
            .param("case", caseId).query(Long.class).single();
    }
}
