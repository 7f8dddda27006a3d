package io.sancha.lending.exposure;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups of connected customers (LIM-03). A relationship manager puts a customer in, since that only tightens the limits; only the risk line
 * takes one out. Both say why, and nothing is removed.
 */
@Service
public class CustomerGroups {
    private final JdbcClient sql;
    private final Turns turns;
    private final Actors actors;
    private final CaseScope scope;
    private final Trail trail;
    private final Clock clock;

    CustomerGroups(JdbcClient sql, Turns turns, Actors actors, CaseScope scope, Trail trail, Clock clock) {
        this.sql = sql;
        this.turns = turns;
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
    public List<Member> join(String group, Long customerId, String reason) {
        Actor me = me("relationship-manager", "集团成员由客户经理或风险检查岗登记", "members of groups are recorded by relationship managers and the risk line");
        if (customerId == null) {
            throw Refusal.by("LIM-03", "登记集团成员须写明是哪一位客户", "who is put into a group of connected customers is named").atField("customerId");
        }
        wellFormed(group, customerId, reason);
        put(group, customerId, reason, me);
        return members(group);
    }

    private void put(String group, long customerId, String reason, Actor me) {
        int joined = sql.sql("""
            insert into customer_group_member (group_code, customer_id, since, reason, recorded_at, recorded_by)
            values (:group, :customer, :today, :reason, :now, :me) on conflict do nothing""")
            .param("group", group).param("customer", customerId).param("today", LocalDate.now(clock)).param("reason", reason.strip())
            .param("now", Columns.at(clock.instant())).param("me", me.userId()).update();
        if (joined == 1) {
            record(me, group, customerId, "JOINED", reason);
        } else if (!isMember(group, customerId)) {
            throw Refusal.by("LIM-03", "客户 " + customerId + " 已移出集团 " + group + "，不能再登记到同一代码；请用新的集团代码",
                "customer " + customerId + " was taken out of group " + group + " and does not come back under the same code; use a new code");
        }
    }

    /** @throws Refusal where this is no code of a group */
    public void check(String group) {
        wellCoded(group);
    }

    /** A customer with whom a loan is taken over is in a group, as the other system has it. @throws Refusal LIM-03 of one who was taken out of it here */
    @Transactional
    public void takeOver(String group, long customerId) {
        String reason = "随存量贷款移植 taken over with a loan";
        wellCoded(group);
        put(group, customerId, reason, new Actor(Actor.SYSTEM, Set.of()));
    }

    /** @throws Refusal LIM-03 by anybody but the risk line */
    @Transactional
    public List<Member> leave(String group, long customerId, String reason) {
        Actor me = me("risk-inspector", "集团成员只能由风险检查岗移出", "only the risk line takes a customer out of a group");
        wellFormed(group, customerId, reason);
        // of two who take the same out at once, the second finds it gone
        turns.take("customer-group/" + group);
        if (!isMember(group, customerId)) {
            throw Refusal.ofInput("customerId", "客户 " + customerId + " 不在集团 " + group + " 中", "customer " + customerId + " is not in group " + group);
        }
        sql.sql("""
            insert into customer_group_leaving (group_code, customer_id, left_on, reason, recorded_at, recorded_by)
            values (:group, :customer, :today, :reason, :now, :me)""")
            .param("group", group).param("customer", customerId).param("today", LocalDate.now(clock)).param("reason", reason.strip())
            .param("now", Columns.at(clock.instant())).param("me", me.userId()).update();
        record(me, group, customerId, "LEFT", reason);
        return members(group);
    }

    private boolean isMember(String group, long customerId) {
        return sql.sql("select exists (select from customer_group_now where group_code = :group and customer_id = :customer)")
            .param("group", group).param("customer", customerId).query(Boolean.class).single();
    }

    /** Who is in the group today, at most 500. @throws Refusal BRN-01 for who sees no branch's business */
    @Transactional(readOnly = true)
    public List<Member> members(String group) {
        if (scope.branches().isEmpty()) {
            throw BranchRule.nothing("集团 " + group, "group " + group);
        }
        return sql.sql("""
            select m.group_code, m.customer_id, n.name, m.since, m.reason, m.recorded_by,
                   exists (select from customer_case c where c.customer_id = m.customer_id and c.branch = any (:branches)) as ours
              from customer_group_member m join customer_group_now now using (group_code, customer_id)
              left join lateral (select name from customer_name where customer_id = m.customer_id) n on true
             where m.group_code = :group order by m.since, m.customer_id limit 500""")
            .param("branches", Columns.texts(scope.branches())).param("group", group).query(CustomerGroups::member).list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        boolean ours = row.getBoolean("ours");
        return new Member(row.getString("group_code"), row.getLong("customer_id"), ours ? row.getString("name") : null, Columns.date(row, "since"),
            ours ? row.getString("reason") : null, ours ? row.getString("recorded_by") : null);
    }

    private boolean ofMyBranches(long customerId) {
        return sql.sql("select exists (select from customer_case where customer_id = :customer and branch = any (:branches))")
            .param("customer", customerId).param("branches", Columns.texts(scope.branches())).query(Boolean.class).single();
    }

    private void wellFormed(String group, long customerId, String reason) {
        wellCoded(group);
        if (!ofMyBranches(customerId)) {
            throw BranchRule.nothing("客户 " + customerId, "customer " + customerId);
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.by("LIM-03", "集团客户的认定和调整须写明依据", "who belongs to a group of connected customers is recorded with the reason").atField("reason");
        }
    }

    private static void wellCoded(String group) {
        if (!group.matches("[A-Z0-9-]{2,30}")) {
            throw Refusal.ofInput("group", "集团代码应为 2 至 30 位大写字母、数字或连字符", "a group's code has 2 to 30 capital letters, digits or hyphens");
        }
    }

    private Actor me(String duty, String chinese, String english) {
        Actor me = actors.person();
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
