package io.sancha.platform.task;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads waiting human tasks with their case and duty in one statement, instead of the engine's one query a property. The duty is the
 * contract's (MOD-06), whatever group the diagram named.
 */
@Component
class TaskReader {
    private static final String SELECT = """
        select t.id_, t.task_def_key_, t.name_, d.key_ as process, d.key_ || ':' || d.version_ as diagram, p.business_key_, t.assignee_,
               nullif(trim(concat_ws(' ', u.first_, u.last_)), '') as assignee_name, t.create_time_, t.due_date_,
               t.follow_up_date_, t.priority_, r.from_process, r.returned_by, nullif(trim(concat_ws(' ', v.first_, v.last_)), '') as returned_by_name,
               (select w.duty from task_duty w where w.process = d.key_ and w.task = t.task_def_key_
                   and (w.answer is null or w.duty = (select a.text_ from act_ru_variable a
                                                       where a.execution_id_ = t.proc_inst_id_ and a.name_ = w.answer))) as duty
          from act_ru_task t
          join act_ru_execution e on e.id_ = t.proc_inst_id_
          join act_ru_execution p on p.id_ = e.root_proc_inst_id_
          join act_re_procdef d on d.id_ = t.proc_def_id_
          left join act_id_user u on u.id_ = t.assignee_
          left join returned_task r on r.task_id = t.id_
          left join act_id_user v on v.id_ = r.returned_by
          left join case_branch c on c.case_id = p.business_key_
        """;
    /** Of a branch of the person's, or of the whole bank (BRN-01). */
    private static final String IN_BRANCHES = " and (c.case_id is null or c.branch = any (:branches))";
    /** Of the bank's own calendar: a walk-through's cases have their own, as have those of a demonstration that is being made. */
    private static final String ON_THE_BANKS_CALENDAR = " and not exists (select from rehearsed_case s where s.case_id = p.business_key_)";
    private static final RowMapper<HumanTask> TASK = (row, n) -> new HumanTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("name_"),
        row.getString("process"), row.getString("diagram"), row.getString("business_key_"), row.getString("duty"), row.getString("assignee_"),
        row.getString("assignee_name") == null ? row.getString("assignee_") : row.getString("assignee_name"),
        Columns.instant(row, "create_time_"), Columns.instant(row, "due_date_"), Columns.instant(row, "follow_up_date_"), row.getInt("priority_"),
        row.getString("from_process") == null ? null
            : new HumanTask.Return(row.getString("returned_by"), row.getString("returned_by_name"), row.getString("from_process")));

    private final JdbcClient sql;
    private final Actors actors;

    TaskReader(JdbcClient sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    /** The task, whoever asks. */
    Optional<HumanTask> find(String taskId) {
        return sql.sql(SELECT + " where t.id_ = :task").param("task", taskId).query(TASK).optional();
    }

    /** Tasks of the acting person's branches by their ids, in their order; what waits no more is left out. */
    List<HumanTask> all(List<String> ids) {
        return sql.sql(SELECT + " where t.id_ = any (:ids)" + IN_BRANCHES + " order by array_position(:ids, t.id_::text)")
            .param("ids", Columns.texts(ids)).param("branches", branches(me())).query(TASK).list();
    }

    /**
     * Tasks whose term is over and of which that has not been told yet, whosever they are, in the order of their ids.
     *
     * @param cases those of which; null for all that are on the bank's own calendar
     * @param late due before it: to be told once
     * @param longLate due before it: to be told once more, as escalated
     * @param after id of the last one already read
     */
    List<HumanTask> late(Collection<String> cases, Instant late, Instant longLate, String after, int limit) {
        return sql.sql(SELECT + """
             where t.due_date_ < :late and t.id_ > :after and not exists (
                   select 1 from task_reminder r where r.task_id = t.id_ and (r.kind = 'ESCALATED' or t.due_date_ >= :longLate))
            """ + (cases == null ? ON_THE_BANKS_CALENDAR : " and p.business_key_ = any (:cases)") + " order by t.id_ limit :limit")
            .param("cases", Columns.texts(cases == null ? List.of() : cases)).param("late", Columns.at(late))
            .param("longLate", Columns.at(longLate)).param("after", after).param("limit", limit).query(TASK).list();
    }

    /**
     * Tasks whose term ends in a stretch of time and of which that has not been told yet, of cases on the bank's own calendar, in the order of their ids.
     *
     * @param after id of the last one already read
     */
    List<HumanTask> comingDue(Instant from, Instant until, String after, int limit) {
        return sql.sql(SELECT + """
             where t.due_date_ >= :from and t.due_date_ < :until and t.id_ > :after
               and not exists (select 1 from told_notification n where n.open and n.task_id = t.id_ and n.what = 'NEAR')
            """ + ON_THE_BANKS_CALENDAR + " order by t.id_ limit :limit")
            .param("from", Columns.at(from)).param("until", Columns.at(until)).param("after", after).param("limit", limit).query(TASK).list();
    }

    /** The task if it is of a branch of the acting person's. */
    Optional<HumanTask> inBranches(String taskId) {
        return sql.sql(SELECT + " where t.id_ = :task" + IN_BRANCHES).param("task", taskId).param("branches", branches(me())).query(TASK).optional();
    }

    /** The same if the person also holds it or has its duty, or audits. */
    Optional<HumanTask> visible(String taskId) {
        Actor me = me();
        return inBranches(taskId).filter(task -> me.userId().equals(task.assignee()) || mayRead(me.groups(), task));
    }

    /**
     * Waits until nobody else works at the task any more and keeps it until the transaction ends: of two at once, the second sees what the
     * first has done.
     *
     * @return who holds it, an empty text if nobody does; nothing if the task waits no more
     */
    Optional<String> locked(String taskId) {
        return sql.sql("select coalesce(assignee_, '') from act_ru_task where id_ = :task for update").param("task", taskId).query(String.class).optional();
    }

    /** Who completed the task, if it was of a branch of the acting person's and they did or had its duty, or audit; nothing if nobody has. */
    Optional<String> completedBy(String taskId) {
        Actor me = me();
        return sql.sql("""
            select t.assignee_
              from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_ left join case_branch c on c.case_id = p.business_key_
             where t.id_ = :task and t.end_time_ is not null and t.assignee_ is not null
               and (t.assignee_ = :me or :audits or exists (
                 select 1 from task_duty w where w.process = t.proc_def_key_ and w.task = t.task_def_key_ and w.duty = any (:groups)
                    and (w.answer is null or exists (select 1 from act_hi_identitylink l
                                                      where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = w.duty))))
            """ + IN_BRANCHES).param("task", taskId).param("me", me.userId()).param("audits", me.has("auditor"))
            .param("groups", Columns.texts(me.groups())).param("branches", branches(me)).query(String.class).optional();
    }

    private Actor me() {
        return actors.current().orElse(new Actor(Actor.SYSTEM, Set.of()));
    }

    private static String[] branches(Actor person) {
        return Columns.texts(person.branches());
    }

    static boolean mayRead(Set<String> groups, HumanTask task) {
        return task.duty() != null && groups.contains(task.duty()) || groups.contains("auditor");
    }

    /** Ids of what waits in these cases, whoever asks. */
    List<String> idsIn(Collection<String> cases, int limit) {
        return sql.sql("""
            select t.id_ from act_ru_execution p join act_ru_execution e on e.root_proc_inst_id_ = p.id_ join act_ru_task t on t.proc_inst_id_ = e.id_
             where p.business_key_ = any (:cases) limit :limit""")
            .param("cases", Columns.texts(cases)).param("limit", limit).query(String.class).list();
    }

    /** Tasks that wait in these cases, seen by the system, those that came first before the others. */
    List<HumanTask> openIn(Collection<String> cases) {
        return sql.sql(SELECT + " where p.business_key_ = any (:cases) order by t.create_time_, t.id_").param("cases", Columns.texts(cases))
            .query(TASK).list();
    }

    /** Tasks that wait in a case, seen by the system. */
    List<HumanTask> openIn(String caseId, int limit) {
        return sql.sql(SELECT + " where p.business_key_ = :case order by t.create_time_, t.id_ limit :limit")
            .param("case", caseId).param("limit", limit).query(TASK).list();
    }
}
