package io.sancha.platform.mail;

import io.sancha.platform.database.Columns;
import io.sancha.platform.notification.Happening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mail may tell its reader at the moment in which it is written: what they have not read, of branches in which they are at work, told to them or to a
 * duty that they have (BRN-01, NTF-03). Whoever has left, or whose access is closed, is told nothing.
 */
@Component
@Transactional(readOnly = true)
class Told {
    private static final String SELECT = """
        select n.id, n.what, n.case_id, case when n.open then n.task_id end as task_id, n.task_name, n.process, n.due_on, n.caused_by, n.detail
          from told_notification n
         where n.read_at is null and exists (select from person_of_branch p where p.user_id = :user and (p.branch = n.branch or n.branch = '')
                                                and (n.person = p.user_id or n.person is null and n.duty = any (p.duties)))
        """;
    private static final int MOST = 50;
    private final JdbcClient sql;

    Told(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param taskId of the task, while it waits; else null @param causedBy user id; null where it was no person */
    record Item(long id, Happening what, String caseId, String taskId, String taskName, String process, LocalDate dueOn, String causedBy, String detail) {
        /** Where it leads: to the task while that waits, else to a page of its own, else to the case; empty where there is none. */
        String path() {
            return taskId != null ? Links.task(taskId) : what.page().orElseGet(() -> caseId != null ? Links.ofCase(caseId) : "");
        }
    }

    Optional<Item> one(String user, long id) {
        return sql.sql(SELECT + " and n.id = :id").param("user", user).param("id", id).query(Told::item).optional();
    }

    /** Returns, ends and warnings that the person was told of since the mail of the day before, and wants in the mail of the day. */
    List<Item> sinceTheDayBefore(String user, LocalDate day) {
        return sql.sql(SELECT + """
               and n.person = :user and n.kind in ('RETURN', 'ENDING', 'WARNING') and wants_notification(:user, n.kind, 'DIGEST')
               and n.told_at >= coalesce((select max(d.made_at) from mail_of_day d where d.day < cast(:day as date)), cast(:day as date) - interval '1 day')
             order by n.id limit :most""").param("user", user).param("day", day).param("most", MOST).query(Told::item).list();
    }

    /** Whether the person wants something in the mail of the day. */
    boolean wants(String user, Happening.Kind kind) {
        return sql.sql("select wants_notification(:user, :kind, 'DIGEST')").param("user", user).param("kind", kind.name()).query(Boolean.class).single();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        Happening what = Columns.constant(row, "what", Happening.class);
        return new Item(row.getLong("id"), what, what.page().isPresent() ? null : row.getString("case_id"), row.getString("task_id"),
            row.getString("task_name"), row.getString("process"), Columns.date(row, "due_on"), row.getString("caused_by"), row.getString("detail"));
    }
}
