package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * As a day ends: hand-overs that nobody answered in time lapse, and the head of the branch is told of borrowers for whom nobody who works there answers
 * (CUS-06), each day while there are any.
 */
@Service
public class HandOverNight {
    private static final String HEAD = "approver-branch";
    private static final String RULE = "CUS-06";
    private final JdbcClient sql;
    private final Policy policy;
    private final Notifications notifications;
    private final Trail trail;
    private final Clock clock;

    HandOverNight(JdbcClient sql, Policy policy, Notifications notifications, Trail trail, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.notifications = notifications;
        this.trail = trail;
        this.clock = clock;
    }

    private record Some(String branch, String caseId, int customers) {
    }

    private record Lapsed(long handOverId, long customerId, String caseId, String branch) {
    }

    /** Done again it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(LocalDate day) {
        lapse(day);
        tell(Happening.CUSTOMERS_WITHOUT_MANAGER, sql.sql("""
            with found as (
              select b.branch, min(b.case_id) as case_id, cast(count(distinct b.customer_id) as int) as customers from borrower_of_branch b
               where not exists (select from person_of_branch p where p.user_id = b.manager and p.branch = b.branch and 'relationship-manager' = any (p.duties))
               group by b.branch),
            told as (
              insert into borrowers_without_manager (branch, bank_date, customers, recorded_at, recorded_by)
              select branch, cast(:day as date), customers, cast(:now as timestamptz), :by from found on conflict do nothing returning branch)
            select f.branch, f.case_id, f.customers from found f join told t on t.branch = f.branch order by f.branch""")
            .param("day", day).param("now", Columns.at(clock.instant())).param("by", Actor.SYSTEM).query(Some.class).list());
    }

    private void lapse(LocalDate day) {
        List<Lapsed> lapsed = sql.sql("""
            with over as (
              insert into hand_over_answer (hand_over_id, customer_id, outcome, recorded_at, recorded_by, bank_date)
              select o.hand_over_id, o.customer_id, 'LAPSED', :now, :by, :day from hand_over_open o where o.asked_on <= :until
              on conflict do nothing returning hand_over_id, customer_id)
            select v.hand_over_id, v.customer_id, c.case_id, h.branch from over v join hand_over_customer c using (hand_over_id, customer_id)
              join hand_over h on h.id = v.hand_over_id order by 1, 2""")
            .param("now", Columns.at(clock.instant())).param("by", Actor.SYSTEM).param("day", day)
            .param("until", day.minusDays(policy.days("hand-over.answered-within", day))).query(Lapsed.class).list();
        lapsed.forEach(one -> trail.record(Actor.SYSTEM, ActPlace.outsideProcess(one.caseId(), "take-customer-over"), "LAPSED", RULE,
            "移交逾期未答复，已失效，仍由原客户经理管户 / the hand-over was not answered in time and lapsed; the manager stays who it was",
            List.of(new Reference("hand-over", String.valueOf(one.handOverId()), null))));
        tell(Happening.HAND_OVER_ANSWERED, lapsed.stream().collect(Collectors.groupingBy(Lapsed::branch, TreeMap::new, Collectors.toList())).values().stream()
            .map(some -> new Some(some.get(0).branch(), some.get(0).caseId(), some.size())).toList());
    }

    private void tell(Happening what, List<Some> branches) {
        branches.forEach(some -> notifications.toDuty(HEAD, new Message(what, some.caseId(), null, null, null, String.valueOf(some.customers()))));
    }
}
