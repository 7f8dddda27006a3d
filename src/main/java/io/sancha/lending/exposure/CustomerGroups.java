package io.sancha.lending.exposure;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups of connected customers (LIM-03). A relationship manager puts a customer in, since that only tightens the limits; only the risk line
 * takes one out. Both say why, and nothing is removed.
 */
@Service
public class CustomerGroups {
    private final JdbcTemplate sql;
    private final Actors actors;
    private final CaseScope scope;
    private final Trail trail;
    private final Clock clock;

    CustomerGroups(JdbcTemplate sql, Actors actors, CaseScope scope, Trail trail, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.scope = scope;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A customer in a group. Of customers with whom the reader's branches have no case only the key and the day are told (BRN-01).
     *
     * @param recordedBy user id of who put them in
     */
    public record Member(String group, long customerId, String name, LocalDate since, String reason, String recordedBy) {
    }

    /**
     * To put in who is in already does nothing. @throws Refusal LIM-03 by somebody who is neither relationship manager nor of the risk
     * line, or of a customer who was taken out
     */
    @Transactional
    public List<Member> join(String group, long customerId, String reason) {
        Actor me = me("relationship-manager", "集团成员由客户经理或风险检查岗登记", "members of groups are recorded by relationship managers and the risk line");
        wellFormed(group, customerId, reason);
        int joined = sql.update("insert into customer_group_member (group_code, customer_id, since, reason, recorded_at, recorded_by) values (?, ?, ?, ?, "
            + "?, ?) on conflict do nothing",
            group, customerId, LocalDate.now(clock), reason.strip(), Timestamp.from(clock.instant()), me.userId());
        if (joined == 1) {
            record(me, group, customerId, "JOINED", reason);
        } else if (!isMember(group, customerId)) {
            throw Refusal.by("LIM-03", "客户 " + customerId + " 已移出集团 " + group + "，不能再登记到同一代码；请用新的集团代码",
                "customer " + customerId + " was taken out of group " + group + " and does not come back under the same code; use a new code");
        }
        return members(group);
    }

    /** @throws Refusal LIM-03 by anybody but the risk line */
    @Transactional
    public List<Member> leave(String group, long customerId, String reason) {
        Actor me = me("risk-inspector", "集团成员只能由风险检查岗移出", "only the risk line takes a customer out of a group");
        wellFormed(group, customerId, reason);
        // of two who take the same out at once, the second finds it gone
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "customer-group/" + group);
        if (!isMember(group, customerId)) {
            throw Refusal.ofInput("customerId", "客户 " + customerId + " 不在集团 " + group + " 中", "customer " + customerId + " is not in group " + group);
        }
        sql.update("insert into customer_group_leaving (group_code, customer_id, left_on, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)",
            group, customerId, LocalDate.now(clock), reason.strip(), Timestamp.from(clock.instant()), me.userId());
        record(me, group, customerId, "LEFT", reason);
        return members(group);
    }

    private boolean isMember(String group, long customerId) {
        return Boolean.TRUE.equals(sql.queryForObject("select exists (select from customer_group_now where group_code = ? and customer_id = ?)", Boolean.class,
            group, customerId));
    }

    /** Who is in the group today, at most 500. @throws Refusal BRN-01 for who sees no branch's business */
    @Transactional(readOnly = true)
    public List<Member> members(String group) {
        if (scope.branches().isEmpty()) {
            throw BranchRule.nothing("集团 " + group, "group " + group);
        }
        return sql.query("""
            select m.group_code, m.customer_id, (select i.name from customer_identification i where i.customer_id = m.customer_id order by i.id desc limit 1), m.since, m.reason, m.recorded_by,
                   exists (select from credit_case c where c.customer_id = m.customer_id and c.branch = any (?))
              from customer_group_member m join customer_group_now now using (group_code, customer_id) where m.group_code = ? order by m.since, m.customer_id limit 500""",
            statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", scope.branches().toArray()));
                statement.setString(2, group);
            },
            (row, n) -> row.getBoolean(7) ? new Member(row.getString(1), row.getLong(2), row.getString(3), row.getDate(4).toLocalDate(), row.getString(5),
            row.getString(6))
                : new Member(row.getString(1), row.getLong(2), null, row.getDate(4).toLocalDate(), null, null));
    }

    private boolean ofMyBranches(long customerId) {
        return Boolean.TRUE.equals(sql.query("select exists (select from credit_case where customer_id = ? and branch = any (?))", statement -> {
            statement.setLong(1, customerId);
            statement.setArray(2, statement.getConnection().createArrayOf("text", scope.branches().toArray()));
        }, row -> row.next() && row.getBoolean(1)));
    }

    private void wellFormed(String group, long customerId, String reason) {
        if (!group.matches("[A-Z0-9-]{2,30}")) {
            throw Refusal.ofInput("group", "集团代码应为 2 至 30 位大写字母、数字或连字符", "a group's code has 2 to 30 capital letters, digits or hyphens");
        }
        if (!ofMyBranches(customerId)) {
            throw BranchRule.nothing("客户 " + customerId, "customer " + customerId);
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.ofInput("reason", "请写明依据", "say why");
        }
    }

    private Actor me(String duty, String chinese, String english) {
        Actor me = actors.current().orElseThrow(() -> Refusal.by("SEQ-02", "请先登录", "log in first"));
        if (!me.has(duty) && !me.has("risk-inspector")) {
            throw Refusal.by("LIM-03", chinese, english);
        }
        return me;
    }

    private void record(Actor by, String group, long customerId, String outcome, String reason) {
        trail.record(by.userId(), ActPlace.outsideProcess(null, "customer-group"), outcome, "LIM-03", group + "：" + reason.strip(),
            List.of(new Reference("customer-group", group, null), new Reference("customer", String.valueOf(customerId), null)));
    }
}
