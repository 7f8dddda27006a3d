package io.sancha.platform.task;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the terms of human tasks (TSK-04): in the night after a task's term its people are reminded, and when it is still there some days later it is
 * escalated, each once and on the trail of its case. Nothing is decided for anybody.
 */
@Service
public class LateTasks {
    private static final String RULE = "TSK-04";
    private static final int PAGE = 500;
    private final TaskReader tasks;
    private final JdbcClient sql;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    LateTasks(TaskReader tasks, JdbcClient sql, Policy policy, Trail trail, Clock clock) {
        this.tasks = tasks;
        this.sql = sql;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    private enum Kind {
        REMINDED, ESCALATED
    }

    /**
     * Reminds of and escalates what was due by a day and still waits.
     *
     * @param day the bank day that ends
     * @return how many tasks were reminded of or escalated now
     */
    @Transactional
    public int follow(LocalDate day) {
        Instant late = endOf(day);
        Instant longLate = endOf(day.minusDays(policy.days("task-term.escalation", day)));
        int told = 0;
        List<HumanTask> page = tasks.late(late, longLate, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(task -> tell(task, task.dueOn().isBefore(longLate) ? Kind.ESCALATED : Kind.REMINDED, day));
            told += page.size();
            page = tasks.late(late, longLate, page.get(page.size() - 1).id(), PAGE);
        }
        return told;
    }

    private void tell(HumanTask task, Kind kind, LocalDate day) {
        sql.sql("""
            insert into task_reminder (task_id, kind, case_id, task, due_at, bank_date, told_at)
            values (:id, :kind, :case, :task, :due, :day, :now)""")
            .param("id", task.id()).param("kind", kind.name()).param("case", task.caseId()).param("task", task.key()).param("due", Columns.at(task.dueOn()))
            .param("day", day).param("now", Columns.at(clock.instant())).update();
        LocalDate due = LocalDate.ofInstant(task.dueOn(), clock.getZone());
        boolean escalated = kind == Kind.ESCALATED;
        String sentence = "任务 " + task.key() + " 应于 " + due + " 前办结，至今未办，" + (escalated ? "上报负责人" : "提醒 " + task.duty()) + " / the task " + task.key()
            + " was to be done by " + due + " and waits still; " + (escalated ? "escalated" : "a reminder to " + task.duty());
        var place = new ActPlace(task.caseId(), task.key(), task.id(), task.diagram(), null);
        trail.record(Actor.SYSTEM, place, "TASK_" + kind, RULE, sentence, List.of());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
