package io.sancha.platform.task;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the acting person: the tasks that they hold, and those of their duties, in their branches (BRN-01), that nobody holds. */
@Component
@Transactional(readOnly = true)
public class TasksOfPerson {
    /** The engine writes each task's branch and each candidate group beside it, and has an index on either side. */
    private static final String WAITING = """
        select t.id_, t.due_date_, true as held from act_ru_task t where t.assignee_ = :me and t.suspension_state_ = 1
        union all
        select t.id_, t.due_date_, false from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
         where l.type_ = 'candidate' and l.group_id_ = any (:groups) and t.assignee_ is null and t.suspension_state_ = 1
           and (t.tenant_id_ is null or t.tenant_id_ = any (:branches))
        """;
    private final JdbcClient sql;
    private final TaskReader tasks;
    private final Actors actors;
    private final Clock clock;

    TasksOfPerson(JdbcClient sql, TaskReader tasks, Actors actors, Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * How many tasks wait for a person.
     *
     * @param held that they hold
     * @param free of their duties, that nobody holds
     * @param dueToday of both, whose term ends today
     * @param late of both, whose term is over
     */
    public record Counts(int held, int free, int dueToday, int late) {
    }

    public Counts counts() {
        return asking("""
            select count(*) filter (where held) as held, count(*) filter (where not held) as free,
                   count(*) filter (where due_date_ >= :today and due_date_ < :tomorrow) as due_today, count(*) filter (where due_date_ < :today) as late
              from (""" + WAITING + ") w").param("today", Columns.at(begins(today()))).param("tomorrow", Columns.at(begins(today().plusDays(1))))
            .query(Counts.class).single();
    }

    /** Those whose term ends first. @param limit at most this many */
    public List<HumanTask> mostUrgent(int limit) {
        List<String> ids = asking("select id_ from (" + WAITING + ") w order by due_date_ nulls last, id_ limit :limit").param("limit", limit)
            .query(String.class).list();
        return tasks.all(ids);
    }

    /** Of these tasks those that the person may see: that they hold, that are of their duties, or any where they audit; in their branches. */
    public List<HumanTask> seenAmong(List<String> ids) {
        Actor me = actors.person();
        return tasks.all(ids).stream().filter(task -> me.userId().equals(task.assignee()) || TaskReader.mayRead(me.groups(), task)).toList();
    }

    private JdbcClient.StatementSpec asking(String statement) {
        Actor me = actors.person();
        return sql.sql(statement).param("me", me.userId()).param("groups", Columns.texts(me.groups())).param("branches", Columns.texts(me.branches()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
