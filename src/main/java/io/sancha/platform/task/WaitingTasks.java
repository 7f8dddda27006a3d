package io.sancha.platform.task;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.Worklist.Term;
import io.sancha.platform.task.Worklist.Whose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tasks a list holds, how many they are, and the first of them in some order. What nobody holds is read for each kind of task and branch along the
 * index {@code act_idx_task_waiting}: the most urgent of each, of which the most urgent are taken. So a page costs the same however many wait, and a
 * count reads nothing but the index (ADR 91).
 */
@Component
class WaitingTasks {
    /** Columns by which a list may be put into order, by the name that the engine has for them. */
    static final Set<String> ORDERS = Set.of("priority", "dueDate", "followUpDate", "created", "name", "assignee");
    private static final String SORTED_BY = " t.id_, t.priority_, t.due_date_, t.follow_up_date_, t.create_time_, t.name_, t.assignee_ ";
    /** The index holds them. */
    private static final String COUNTED = " t.id_, t.due_date_, t.assignee_ ";
    private static final String MINE = "select {columns} from act_ru_task t where t.assignee_ = :me and t.suspension_state_ = 1 {in-process} {conditions}";
    /** Of a task whose duty follows from an answer the engine knows the group. */
    private static final String OF_DUTY = """
        select w.* from (select distinct d.task, d.duty, d.answer from task_duty d where d.duty = any (:groups) {of-process}) k
         cross join unnest(:branches) b (branch) cross join lateral (
           select {columns} from act_ru_task t
            where t.suspension_state_ = 1 and t.task_def_key_ = k.task and coalesce(t.tenant_id_, '') = b.branch and {holder} {conditions}
              and (k.answer is null or exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = k.duty))
            {first}) w""";
    private static final String EVERYBODYS = "select {columns} from act_ru_task t where t.suspension_state_ = 1"
        + " and coalesce(t.tenant_id_, '') = any (:branches) {conditions}";
    /** Keeps the planner to one stretch of the index for each kind of task and branch, whatever it believes of the table. */
    private static final String OF_EACH = " offset 0";
    private final JdbcClient sql;
    private final Clock clock;

    WaitingTasks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By what a list is put into order. @param by one of {@link #ORDERS} */
    record Order(String by, boolean descending) {
        static final List<Order> URGENCY = List.of(new Order("priority", true), new Order("dueDate", false));

        private String sql() {
            String column = switch (by) {
                case "priority" -> "priority_";
                case "dueDate" -> "due_date_";
                case "followUpDate" -> "follow_up_date_";
                case "created" -> "create_time_";
                case "name" -> "name_";
                case "assignee" -> "assignee_";
                default -> throw new IllegalArgumentException(by);
            };
            return column + (descending ? " desc" : "");
        }
    }

    /** Ids of a list's tasks. @param among of these alone; null for all */
    List<String> page(Actor me, Worklist list, Collection<String> among, List<Order> order, int first, int limit) {
        String by = " order by " + order.stream().map(Order::sql).collect(Collectors.joining(", ")) + ", id_ limit ";
        String tasks = tasks(me, list, among, by + ":upto");
        return asking("select id_ from (" + tasks + ") w" + by + ":limit offset :first", me, list, among)
            .param("upto", first + limit).param("limit", limit).param("first", first).query(String.class).list();
    }

    long count(Actor me, Worklist list, Collection<String> among) {
        return asking("select count(*) from (" + tasks(me, list, among, OF_EACH) + ") w", me, list, among).query(Long.class).single();
    }

    TasksOfPerson.Counts counts(Actor me, Worklist list) {
        return asking("""
            select count(*) filter (where assignee_ = :me) as held, count(*) filter (where assignee_ is null) as free,
                   count(*) filter (where due_date_ >= :today and due_date_ < :tomorrow) as due_today, count(*) filter (where due_date_ < :today) as late
              from (""" + tasks(me, list, null, OF_EACH) + ") w", me, list, null).query(TasksOfPerson.Counts.class).single();
    }

    private static String tasks(Actor me, Worklist list, Collection<String> among, String first) {
        List<String> parts = new ArrayList<>();
        if (list.whose().contains(Whose.MINE)) {
            parts.add(MINE.replace("{in-process}", list.processes().isEmpty() ? ""
                : "and exists (select 1 from act_re_procdef p where p.id_ = t.proc_def_id_ and p.key_ = any (:processes))"));
        }
        String duty = OF_DUTY.replace("{of-process}", list.processes().isEmpty() ? "" : "and d.process = any (:processes)").replace("{first}", first);
        if (list.whose().contains(Whose.FREE)) {
            parts.add(duty.replace("{holder}", "coalesce(t.assignee_, '') = ''"));
        }
        if (list.whose().contains(Whose.COLLEAGUES)) {
            parts.add(duty.replace("{holder}", "coalesce(t.assignee_, '') > '' and t.assignee_ <> :me"));
        }
        if (list.whose().contains(Whose.ALL) && me.has("auditor")) {
            parts.add(EVERYBODYS);
        }
        String all = parts.isEmpty() ? "select {columns} from act_ru_task t where false" : String.join(" union all ", parts);
        return all.replace("{conditions}", conditions(list.term(), among)).replace("{columns}", first.equals(OF_EACH) ? COUNTED : SORTED_BY);
    }

    private static String conditions(Term term, Collection<String> among) {
        String due = switch (term) {
            case ANY -> "";
            case TODAY -> "and t.due_date_ >= :today and t.due_date_ < :tomorrow";
            case LATE -> "and t.due_date_ < :today";
        };
        return among == null ? due : due + " and t.id_ = any (:among)";
    }

    private JdbcClient.StatementSpec asking(String statement, Actor me, Worklist list, Collection<String> among) {
        Set<String> branches = new HashSet<>(me.branches());
        // what is the whole bank's, such as a loan that a night could not treat
        branches.add("");
        LocalDate today = LocalDate.now(clock);
        return sql.sql(statement).param("me", me.userId()).param("groups", Columns.texts(me.groups())).param("branches", Columns.texts(branches))
            .param("processes", Columns.texts(list.processes())).param("among", among == null ? null : Columns.texts(among))
            .param("today", Columns.at(begins(today))).param("tomorrow", Columns.at(begins(today.plusDays(1))));
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
