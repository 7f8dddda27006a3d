package io.sancha.platform.notification;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting person was told, as themselves and as having their duties, within their branches (BRN-01) and of the kinds that they want at the bell.
 * How much is unread is one statement that reads index entries alone and stops at a hundred.
 */
@Service
public class NotificationInbox {
    /** Shown as “99+”. */
    private static final int MOST_COUNTED = 100;
    private static final String WANTED = """
        with wanted as (select k.kind from notification_kind k left join notification_choice c on c.kind = k.kind and c.user_id = :me
                         where coalesce(c.bell, k.bell)),
             mark as (select coalesce((select up_to from notification_mark where user_id = :me), 0) as up_to)
        """;
    private static final String EACH_DUTY = " from wanted w cross join mark m cross join unnest(:groups) d (duty) cross join unnest(:branches) b (branch)"
        + " cross join lateral (select n.* from notification n where n.person is null and n.duty = d.duty and n.branch = b.branch and n.kind = w.kind";
    private static final String UNREAD_OF_DUTY = " and n.id > m.up_to and not exists (select from notification_read r where r.notification_id = n.id"
        + " and r.user_id = :me)";
    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    NotificationInbox(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** How much the person has not read: at most a hundred is told. */
    @Transactional(readOnly = true)
    public int unread() {
        return asking(WANTED + """
            select count(*) from (
              (select 1 from wanted w cross join lateral (select 1 from notification n where n.person = :me and n.kind = w.kind and n.read_at is null
                  and n.branch = any (:branches) limit :limit) p)
              union all (select 1""" + EACH_DUTY + UNREAD_OF_DUTY + " limit :limit) t) limit :limit) u").param("limit", MOST_COUNTED)
            .query(Integer.class).single();
    }

    /** The newest. @param before id of the last one already read */
    @Transactional(readOnly = true)
    public List<Notification> latest(long before, int limit) {
        return asking(WANTED + """
            select x.*, x.read_at is not null or x.person is null and (x.id <= (select up_to from mark) or exists (
                     select from notification_read r where r.notification_id = x.id and r.user_id = :me)) as is_read from (
              (select n.* from notification n where n.person = :me and n.id < :before and n.branch = any (:branches) and n.kind in (select kind from wanted)
                order by n.id desc limit :limit)
              union all (select t.*""" + EACH_DUTY + " and n.id < :before order by n.id desc limit :limit) t)) x order by x.id desc limit :limit")
            .param("before", before).param("limit", limit).query(NotificationInbox::told).list();
    }

    /** The person has read it. Whoever reads it again changes nothing. @throws Refusal NTF-01 if they were not told of it */
    @Transactional
    public void read(long id) {
        boolean own = asking("update notification set read_at = coalesce(read_at, :now) where id = :id and person = :me and branch = any (:branches)")
            .param("now", Columns.at(clock.instant())).param("id", id).update() > 0;
        boolean ofDuty = !own && asking("""
            insert into notification_read (user_id, notification_id) select :me, n.id from notification n
             where n.id = :id and n.person is null and n.duty = any (:groups) and n.branch = any (:branches)
            on conflict (user_id, notification_id) do update set user_id = excluded.user_id""").param("id", id).update() > 0;
        if (!own && !ofDuty) {
            throw Refusal.by("NTF-01", "没有给您的这条通知 " + id + "，可能任务已有人办理或通知已过保存期，请刷新列表",
                "there is no notification " + id + " for you; its task may have been taken or it was kept for long enough. Load the list anew");
        }
    }

    /** The person has read everything that there is now. */
    @Transactional
    public void readAll() {
        asking("update notification set read_at = :now where person = :me and read_at is null and branch = any (:branches)")
            .param("now", Columns.at(clock.instant())).update();
        asking("""
            insert into notification_mark (user_id, up_to) select :me, coalesce(max(id), 0) from notification
            on conflict (user_id) do update set up_to = greatest(notification_mark.up_to, excluded.up_to)""").update();
        asking("delete from notification_read where user_id = :me").update();
    }

    private JdbcClient.StatementSpec asking(String statement) {
        Actor me = actors.person();
        Set<String> branches = new HashSet<>(me.branches());
        // what is the whole bank's, such as a loan that a night could not treat
        branches.add("");
        return sql.sql(statement).param("me", me.userId()).param("groups", Columns.texts(me.groups())).param("branches", Columns.texts(branches));
    }

    private static Notification told(ResultSet row, int number) throws SQLException {
        Happening what = Columns.constant(row, "what", Happening.class);
        return new Notification(row.getLong("id"), what, what.page().isPresent() ? null : row.getString("case_id"),
            row.getBoolean("open") ? row.getString("task_id") : null, row.getString("task_name"), row.getString("process"), row.getString("in_place_of"),
            row.getString("person") == null, Columns.date(row, "due_on"), row.getString("caused_by"), row.getString("detail"),
            Columns.instant(row, "told_at"), row.getBoolean("is_read"));
    }
}
