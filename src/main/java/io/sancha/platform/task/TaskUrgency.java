package io.sancha.platform.task;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.Places;
import io.sancha.platform.engine.TaskBeginning;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How urgent a task is (TSK-05): a figure of the bank's policy for its process, more where the case was returned, and more still once its term is
 * over, which {@link LateTasks} adds. A day on which to look at it again stands some working days before its term. No diagram has a say in it.
 */
@Component
class TaskUrgency implements TaskBeginning {
    /** Outcomes by which a case goes back: to an earlier step, or to who drew up what is not agreed to. */
    private static final Set<String> RETURNS = Set.of("RETURNED", "DISAGREED");
    private final Policy policy;
    private final BankCalendar calendar;
    private final Trail trail;
    private final JdbcClient sql;
    private final Clock clock;
    private final TaskMessages messages;

    TaskUrgency(Policy policy, BankCalendar calendar, Trail trail, JdbcClient sql, Clock clock, TaskMessages messages) {
        this.messages = messages;
        this.policy = policy;
        this.calendar = calendar;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void begun(DelegateTask task) {
        LocalDate today = LocalDate.now(clock);
        String caseId = Places.caseId(task);
        Optional<TrailRecord> returned = caseId == null ? Optional.empty() : trail.justNow(caseId, RETURNS);
        returned.ifPresent(act -> note(task.getId(), act));
        task.setPriority(of(task, today) + (returned.isPresent() ? policy.count("task-priority.returned", today) : 0));
        if (task.getDueDate() != null) {
            task.setFollowUpDate(lookAgainOn(task.getDueDate(), today));
        }
        messages.begun(task, returned);
    }

    @Override
    public void held(DelegateTask task) {
        messages.held(task);
    }

    @Override
    public void ended(DelegateTask task) {
        messages.ended(task);
    }

    private int of(DelegateTask task, LocalDate today) {
        return policy.count("task-priority." + Places.process(task), today);
    }

    private void note(String taskId, TrailRecord act) {
        sql.sql("insert into returned_task (task_id, case_id, returned_by, from_process, returned_at) values (:task, :case, :by, :process, :at)")
            .param("task", taskId).param("case", act.caseId()).param("by", Actor.SYSTEM.equals(act.actor()) ? null : act.actor())
            .param("process", act.place().diagram().replaceAll(":.*", "")).param("at", Columns.at(act.at())).update();
    }

    /** The beginning of a working day before that of the term, but not before today. */
    private Date lookAgainOn(Date due, LocalDate today) {
        HolidayCalendar workingDays = calendar.workingDays();
        LocalDate day = LocalDate.ofInstant(due.toInstant(), clock.getZone());
        for (int left = policy.days("task-follow-up.days-before", today); left > 0; left--) {
            day = workingDays.workingDayUpTo(day.minusDays(1));
        }
        return Date.from((day.isBefore(today) ? today : day).atStartOfDay(clock.getZone()).toInstant());
    }
}
