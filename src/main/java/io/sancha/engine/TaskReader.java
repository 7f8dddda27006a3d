package io.sancha.engine;

import io.sancha.people.Actor;
import io.sancha.people.Actors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads waiting human tasks with their case and duty in one statement, instead of the engine's one query a property. */
@Component
class TaskReader {
    private static final String SELECT = """
        select t.id_, t.task_def_key_, t.name_, d.key_ as process, p.business_key_, t.assignee_, u.first_ as assignee_name, t.create_time_, t.due_date_,
               (select min(l.group_id_) from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') as duty
          from act_ru_task t
          join act_ru_execution e on e.id_ = t.proc_inst_id_
          join act_ru_execution p on p.id_ = e.root_proc_inst_id_
          join act_re_procdef d on d.id_ = t.proc_def_id_
          left join act_id_user u on u.id_ = t.assignee_
        """;
    private static final RowMapper<HumanTask> TASK = (row, n) -> new HumanTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("name_"),
        row.getString("process"), row.getString("business_key_"), row.getString("duty"), row.getString("assignee_"),
        row.getString("assignee_name") == null ? row.getString("assignee_") : row.getString("assignee_name"),
        row.getTimestamp("create_time_").toInstant(), row.getTimestamp("due_date_") == null ? null : row.getTimestamp("due_date_").toInstant());

    private final JdbcTemplate sql;
    private final Actors actors;

    TaskReader(JdbcTemplate sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    Optional<HumanTask> find(String taskId) {
        return sql.query(SELECT + " where t.id_ = ?", TASK, taskId).stream().findFirst();
    }

    /** The task if the acting person holds it or has its duty, or audits. */
    Optional<HumanTask> visible(String taskId) {
        return find(taskId).filter(task -> actors.current().filter(a -> a.userId().equals(task.assignee()) || mayRead(a.groups(), task)).isPresent());
    }

    /**
     * Waits until nobody else works at the task any more and keeps it until the transaction ends: of two at once, the second sees what the
     * first has done.
     *
     * @return who holds it, an empty text if nobody does; nothing if the task waits no more
     */
    Optional<String> locked(String taskId) {
        return sql.queryForList("select coalesce(assignee_, '') from act_ru_task where id_ = ? for update", String.class, taskId).stream().findFirst();
    }

    /** Who completed the task, if the acting person did or had its duty, or audits; nothing if nobody has. */
    Optional<String> completedBy(String taskId) {
        Actor me = actors.current().orElse(new Actor(Actor.SYSTEM, Set.of()));
        return sql.queryForList("""
            select t.assignee_ from act_hi_taskinst t where t.id_ = ? and t.end_time_ is not null and t.assignee_ is not null
               and (t.assignee_ = ? or ? or exists (select 1 from act_hi_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any (string_to_array(?, ','))))
            """, String.class, taskId, me.userId(), me.has("auditor"), String.join(",", me.groups())).stream().findFirst();
    }

    private static boolean mayRead(Set<String> groups, HumanTask task) {
        return groups.contains(task.duty()) || groups.contains("auditor");
    }

    List<HumanTask> openIn(String caseId, int limit) {
        return sql.query(SELECT + " where p.business_key_ = ? order by t.create_time_, t.id_ limit ?", TASK, caseId, limit);
    }

    /** Tasks of the given duties, held by nobody or by the person, oldest first, after the given one. */
    List<HumanTask> waitingFor(String userId, Set<String> duties, String after, int limit) {
        String[] groups = duties.toArray(String[]::new);
        return sql.query(SELECT + """
             where t.id_ > ? and (t.assignee_ = ? or (t.assignee_ is null and exists (
                   select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any (?))))
             order by t.id_ limit ?""", statement -> {
                statement.setString(1, after);
                statement.setString(2, userId);
                statement.setArray(3, statement.getConnection().createArrayOf("text", groups));
                statement.setInt(4, limit);
            }, TASK);
    }
}
