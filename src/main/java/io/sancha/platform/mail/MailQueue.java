package io.sancha.platform.mail;

import io.sancha.platform.database.Columns;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent, in short transactions: whoever takes mails keeps them from others for some minutes and then sends them outside. What broke off
 * is taken again after that, with the same message id: between the mail server's word and ours a mail may go out twice, but none is lost (NTF-04).
 */
@Component
@Transactional
class MailQueue {
    /** Longer than the mail server may take for all that is taken at once. */
    static final Duration TO_SEND = Duration.ofMinutes(15);
    /** After so many tries, two days with the waits between, a mail is not tried any more. */
    static final int MOST_TRIES = 50;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LOOKED_AT_ONCE = 500;
    private static final int LONGEST_FAILURE = 500;
    /** To whom a thing is told: who has an address, is at work in the branch, under the duty if a duty is told, and wants a mail of that kind. */
    private static final String MAKE_OUT = """
        insert into mail (user_id, notification_id, state, next_try_at, made_at, message_id)
        select x.user_id, x.id, 'WAITING', cast(:now as timestamptz), cast(:now as timestamptz), x.id || '.' || gen_random_uuid() from (
        select distinct p.user_id, n.id from told_notification n
          join person_of_branch p on (n.person = p.user_id or n.person is null and n.duty = any (p.duties)) and (p.branch = n.branch or n.branch = '')
          join mail_reader r on r.user_id = p.user_id and r.address is not null
         where n.id = any (:ids) and n.read_at is null and wants_notification(p.user_id, n.kind, 'MAIL')) x
        on conflict do nothing""";
    /** Who might be told something today; whether there is something is found when it is written. */
    private static final String MAKE_OUT_THE_DAY = """
        insert into mail (user_id, digest_on, state, next_try_at, made_at, message_id)
        select x.user_id, cast(:day as date), 'WAITING', cast(:now as timestamptz), cast(:now as timestamptz), cast(:day as date) || '.' || gen_random_uuid()
          from (select distinct p.user_id from person_of_branch p join mail_reader r on r.user_id = p.user_id and r.address is not null
         where exists (select from unnest(:kinds) k (kind) where wants_notification(p.user_id, k.kind, 'DIGEST'))) x
        on conflict do nothing""";
    private final JdbcClient sql;
    private final Notifications notifications;
    private final MailSettings settings;
    private final BankCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    MailQueue(JdbcClient sql, Notifications notifications, MailSettings settings, BankCalendar calendar, Policy policy, Clock clock) {
        this.policy = policy;
        this.sql = sql;
        this.notifications = notifications;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Finds who is to be mailed of what was told since. @return whether there may be more */
    boolean makeOut() {
        List<Long> told = notifications.takeForMail(LOOKED_AT_ONCE);
        if (!told.isEmpty()) {
            sql.sql(MAKE_OUT).param("ids", told.toArray(Long[]::new)).param("now", now()).update();
        }
        return told.size() == LOOKED_AT_ONCE;
    }

    /** On a working day, from the hour on that the bank says: the mail of the day of everybody who wants one. One server makes them out, once. */
    void makeOutTheDay() {
        LocalDate today = LocalDate.now(clock);
        boolean time = calendar.workingDays().isWorkingDay(today) && !LocalTime.now(clock).isBefore(settings.digestAfter());
        if (time && sql.sql("insert into mail_of_day (day, made_at) values (:day, :now) on conflict do nothing").param("day", today)
            .param("now", now()).update() > 0) {
            sql.sql("delete from mail where digest_on < :before").param("before", today.minusDays(policy.days("notification.days-kept", today))).update();
            sql.sql(MAKE_OUT_THE_DAY).param("day", today).param("now", now()).param("kinds", Columns.texts(Digest.KINDS)).update();
        }
    }

    /** Mails whose time has come; nobody else takes them for now. Of two who ask at once each gets others. */
    List<Mail> take(int limit) {
        return sql.sql("""
            update mail set tries = tries + 1, next_try_at = :until where id in (
              select id from mail where state = 'WAITING' and next_try_at <= :now order by next_try_at, id limit :limit for update skip locked)
            returning id, user_id, notification_id, digest_on, tries, message_id""")
            .param("until", Columns.at(clock.instant().plus(TO_SEND))).param("now", now()).param("limit", limit).query(Mail.class).list();
    }

    void sent(Mail mail) {
        ended(mail, "SENT", null);
    }

    /** There is nothing to tell, or nobody to tell it to. */
    void dropped(Mail mail) {
        ended(mail, "DROPPED", null);
    }

    /** The mail server will not take it, however often it is asked. */
    void refused(Mail mail, String why) {
        ended(mail, "FAILED", why);
    }

    /** It could not be sent now. It is tried again after a wait that doubles each time, up to an hour; in the end no more. */
    void failed(Mail mail, String why) {
        if (mail.tries() >= MOST_TRIES) {
            refused(mail, why);
            return;
        }
        sql.sql("update mail set next_try_at = :next, failure = :why where id = :id and state = 'WAITING'")
            .param("next", Columns.at(clock.instant().plus(wait(mail.tries())))).param("why", bounded(why)).param("id", mail.id()).update();
    }

    /** The mail server is not there: nothing is held against those that were taken and not tried. */
    void putBack(List<Mail> mails, Instant until) {
        sql.sql("update mail set tries = tries - 1, next_try_at = :until where id = any (:ids) and state = 'WAITING'")
            .param("until", Columns.at(until)).param("ids", mails.stream().map(Mail::id).toArray(Long[]::new)).update();
    }

    static Duration wait(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private void ended(Mail mail, String state, String why) {
        sql.sql("update mail set state = :state, ended_at = :now, failure = coalesce(:why, failure) where id = :id and state = 'WAITING'")
            .param("state", state).param("now", now()).param("why", bounded(why)).param("id", mail.id()).update();
    }

    private static String bounded(String why) {
        return why == null || why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
    }

    private Timestamp now() {
        return Columns.at(clock.instant());
    }
}
