package io.sancha.platform.mail;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails could not be sent, and why: for operators and administrators, who have them tried again (NTF-04), and for auditors. */
@Service
public class UnsentMails {
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Actors actors;
    private final MailSettings settings;
    private final Clock clock;

    UnsentMails(JdbcClient sql, Actors actors, MailSettings settings, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A mail that did not go out.
     *
     * @param name of its reader
     * @param digestOn of which day's mail; null for a mail of one thing
     * @param nextTryAt when it is tried again; null where it is not
     */
    public record Unsent(long id, String userId, String name, LocalDate digestOn, int tries, Instant madeAt, Instant nextTryAt, String failure) {
    }

    /** Whether this bank sends mail at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Whether the acting person looks after the mails. */
    public boolean maySee() {
        Actor me = actors.person();
        return mayAct() || me.has("auditor");
    }

    public boolean mayAct() {
        Actor me = actors.person();
        return me.has("operator") || me.has("admin");
    }

    /** The newest first, at most two hundred: those given up, and those that failed and are tried again. @throws Refusal NTF-04 to anybody else */
    @Transactional(readOnly = true)
    public List<Unsent> latest() {
        if (!maySee()) {
            throw Refusal.by("NTF-04", "未送达的邮件由系统运行岗与系统管理员查看", "mails that could not be sent are seen by operators and administrators");
        }
        return sql.sql("""
            select m.id, m.user_id, coalesce(r.name, m.user_id) as name, m.digest_on, m.tries, m.made_at,
                   case when m.state = 'WAITING' then m.next_try_at end as next_try_at, m.failure
              from (select * from mail where state = 'FAILED' union all select * from mail where state = 'WAITING' and failure is not null) m
              left join mail_reader r on r.user_id = m.user_id order by m.id desc limit :most""").param("most", MOST)
            .query((row, n) -> new Unsent(row.getLong("id"), row.getString("user_id"), row.getString("name"), Columns.date(row, "digest_on"),
                row.getInt("tries"), Columns.instant(row, "made_at"), Columns.instant(row, "next_try_at"), row.getString("failure"))).list();
    }

    /** It is tried again at once, and as often as a new one. @throws Refusal NTF-04 if it has gone out, or to anybody else */
    @Transactional
    public void tryAgain(long id) {
        if (!mayAct()) {
            throw Refusal.by("NTF-04", "重发邮件由系统运行岗或系统管理员办理", "operators and administrators have a mail tried again");
        }
        int again = sql.sql("""
            update mail set state = 'WAITING', tries = 0, next_try_at = :now, ended_at = null
             where id = :id and state in ('FAILED', 'WAITING') and failure is not null""").param("now", Columns.at(clock.instant())).param("id", id).update();
        if (again == 0) {
            throw Refusal.by("NTF-04", "没有未送达的邮件 " + id + "，可能已经送达，请刷新列表", "there is no unsent mail " + id + "; it may have gone out. Load the list anew");
        }
    }
}
