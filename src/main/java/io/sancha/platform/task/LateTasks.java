package io.sancha.platform.task;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the terms of human tasks (TSK-04): in the night after a task's term its people are reminded, and when it is still there some days later it is
 * escalated, each once and on the trail of its case; each time it becomes more urgent (TSK-05). Nothing is decided for anybody.
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
    /** Known only when the engine has been built, of whose diagrams this is part. */
    private final ObjectProvider<TaskService> engine;
    private final EngineActors people;
    private final TaskMessages messages;
    private final BankCalendar calendar;

    LateTasks(TaskReader tasks, JdbcClient sql, Policy policy, Trail trail, Clock clock, ObjectProvider<TaskService> engine,
        EngineActors people, TaskMessages messages, BankCalendar calendar) {
        this.messages = messages;
        this.calendar = calendar;
        this.engine = engine;
        this.people = people;
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
     * Reminds of and escalates what was due by a day and still waits, of all cases on the bank's own calendar.
     *
     * @param day the bank day that ends
     * @return how many tasks were reminded of or escalated now
     */
    @Transactional
    public int follow(LocalDate day) {
        tellWhatComesDue(day);
        return followed(null, day);
    }

    /** What ends on the next working day is told to its people before it is late, once. */
    private void tellWhatComesDue(LocalDate day) {
        Instant until = endOf(calendar.workingDays().workingDayFrom(day.plusDays(1)));
        List<HumanTask> page = tasks.comingDue(endOf(day), until, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(messages::comesDue);
            page = tasks.comingDue(endOf(day), until, page.get(page.size() - 1).id(), PAGE);
        }
    }

    /** The same in these cases, which are on a simulated calendar. */
    @Transactional
    public int followIn(Collection<String> cases, LocalDate day) {
        return followed(cases, day);
    }

    private int followed(Collection<String> cases, LocalDate day) {
        Instant late = endOf(day);
        Instant longLate = endOf(day.minusDays(policy.days("task-term.escalation", day)));
        Map<Kind, Integer> added = Map.of(Kind.REMINDED, policy.count("task-priority.late", day),
            Kind.ESCALATED, policy.count("task-priority.escalated", day));
        int told = 0;
        List<HumanTask> page = tasks.late(cases, late, longLate, "", PAGE);
        while (!page.isEmpty()) {
            for (HumanTask task : page) {
                Kind kind = task.dueOn().isBefore(longLate) ? Kind.ESCALATED : Kind.REMINDED;
                tell(task, kind, day);
                people.asSystem(() -> engine.getObject().setPriority(task.id(), task.priority() + added.get(kind)));
            }
            told += page.size();
            page = tasks.late(cases, late, longLate, page.get(page.size() - 1).id(), PAGE);
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
        messages.late(task, escalated);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
