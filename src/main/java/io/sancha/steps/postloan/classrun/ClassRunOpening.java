package io.sancha.steps.postloan.classrun;

import io.sancha.platform.audit.ActPlace;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the run of a quarter in its last night, and tells the heads of what is late (CLS-11, TSK-04). Done again it changes nothing. */
@Service
public class ClassRunOpening {
    private static final int MONTHS = 3;
    private static final List<String> SUPERVISE = List.of("approver-branch", "risk-inspector");
    private final JdbcClient sql;
    private final Policy policy;
    private final Notifications notifications;
    private final Trail trail;
    private final Clock clock;

    ClassRunOpening(JdbcClient sql, Policy policy, Notifications notifications, Trail trail, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.notifications = notifications;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param manager who answers for them; null while nobody does @param caseId one of them, to which the bell leads @param loans how many */
    private record Group(String branch, String manager, String caseId, int loans) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(LocalDate day) {
        if (day.getMonthValue() % MONTHS == 0 && day.getDayOfMonth() == day.lengthOfMonth()) {
            open(day);
        }
        sql.sql("""
            select r.quarter from class_run r where r.due_on < :day
               and not exists (select from class_run n where n.quarter > r.quarter)""").param("day", day)
            .query((row, n) -> Columns.date(row, "quarter")).list().forEach(quarter -> escalate(quarter, day));
    }

    private void open(LocalDate quarter) {
        LocalDate due = quarter.plusDays(policy.days("classification.run-within", quarter));
        int opened = sql.sql("insert into class_run (quarter, due_on, opened_at, opened_by) values (:quarter, :due, :now, :by) on conflict do nothing")
            .param("quarter", quarter).param("due", due).param("now", Columns.at(clock.instant())).param("by", Actor.SYSTEM).update();
        if (opened == 0) {
            return;
        }
        sql.sql("""
            insert into class_run_loan (quarter, loan_number, case_id, class_before)
            select :quarter, l.loan_number, l.case_id, l.risk_class from living_loan l left join customer_case c on c.case_id = l.case_id
             where l.disbursed_on <= :quarter and not exists (select from rehearsed_case r where r.case_id = l.case_id)
             order by c.customer_id, l.loan_number""").param("quarter", quarter).update();
        tellManagers(groups(quarter, true), Happening.CLASS_RUN_OPENED, due);
    }

    /** Each of the own alone. */
    private void tellManagers(List<Group> groups, Happening what, LocalDate day) {
        by(Group::manager, groups).forEach((manager, own) -> notifications.toPeople(List.of(manager), Hand.PROPOSED.duty(), message(what, own, day)));
    }

    private static Map<String, List<Group>> by(Function<Group, String> whose, List<Group> groups) {
        return groups.stream().filter(group -> whose.apply(group) != null).collect(Collectors.groupingBy(whose, TreeMap::new, Collectors.toList()));
    }

    private void escalate(LocalDate quarter, LocalDate day) {
        by(Group::branch, groups(quarter, false)).forEach((branch, late) -> {
            int told = sql.sql("""
                insert into class_run_escalation (quarter, branch, recorded_at, recorded_by, bank_date) values (:quarter, :branch, :now, :by, :day)
                on conflict do nothing""").param("quarter", quarter).param("branch", branch).param("now", Columns.at(clock.instant()))
                .param("by", Actor.SYSTEM).param("day", day).update();
            if (told == 1) {
                Message all = message(Happening.CLASS_RUN_LATE, late, quarter);
                SUPERVISE.forEach(duty -> notifications.toDuty(duty, all));
                tellManagers(late, Happening.CLASS_RUN_LATE, quarter);
                trail.record(Actor.SYSTEM, ActPlace.outsideProcess(all.caseId(), "escalate-class-run"), "ESCALATED", "CLS-11", quarter + " 季末分类逾期未完成 "
                    + all.detail() + " 笔 / " + all.detail() + " loans of the quarter to " + quarter + " are not classified in time", List.of());
            }
        });
    }

    private static Message message(Happening what, List<Group> groups, LocalDate day) {
        return new Message(what, groups.get(0).caseId(), null, day, null, String.valueOf(groups.stream().mapToInt(Group::loans).sum()));
    }

    /** What is open, by branch and manager. @param all of the run, also what is done */
    private List<Group> groups(LocalDate quarter, boolean all) {
        return sql.sql("""
            select b.branch, m.manager, min(s.case_id) as case_id, cast(count(*) as int) as loans
              from class_run_standing s join case_branch b on b.case_id = s.case_id left join manager_of_case m on m.case_id = s.case_id
             where s.quarter = :quarter and (s.standing in ('TO_PROPOSE', 'TO_DETERMINE', 'TO_APPROVE') or :all)
             group by b.branch, m.manager order by b.branch, m.manager""").param("quarter", quarter).param("all", all).query(Group.class).list();
    }
}
