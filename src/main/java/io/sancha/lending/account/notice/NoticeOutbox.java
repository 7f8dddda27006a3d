package io.sancha.lending.account.notice;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices that go out by mail, in short transactions: whoever takes some keeps them from others for a quarter of an hour and sends them outside. What broke
 * off is taken again after that, under the same number: between the mail server's word and ours a mail may go out twice, but none is lost. What cannot be sent
 * is printed and delivered by people in the end.
 */
@Repository
@Transactional
class NoticeOutbox {
    /** Longer than the mail server may take for all that is taken at once. */
    static final Duration TO_SEND = Duration.ofMinutes(15);
    /** After so many tries, six hours with the waits between, a person delivers it. */
    static final int MOST_TRIES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_FAILURE = 500;
    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;

    NoticeOutbox(JdbcClient sql, Trail trail, Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A copy that is due.
     *
     * @param address to which it goes; null where it was taken back
     * @param asksReceipt whether its receipt is asked for
     * @param tries this time included
     */
    record Due(long noticeId, String caseId, String messageId, String address, boolean asksReceipt, int tries) {
    }

    /** Copies whose time has come; nobody else takes them for now. Of a loan that a walk-through lives nothing is sent. */
    List<Due> take(int limit) {
        return sql.sql("""
            update notice_delivery d set tries = d.tries + 1, next_try_at = :until from (
              select o.notice_id from notice_delivery o
               where o.state = 'TO_MAIL' and o.next_try_at <= :now and not exists (select from rehearsed_case r where r.case_id = o.case_id)
               order by o.next_try_at, o.notice_id limit :limit for update of o skip locked) t
             where d.notice_id = t.notice_id
            returning d.notice_id, d.case_id, cast(d.message_id as text) as message_id, d.tries, d.asks_receipt,
                      (select a.email from address_for_service a join notice n on n.id = d.notice_id
                        where a.case_id = d.case_id and a.guarantor_id is not distinct from n.guarantor_id) as address""")
            .param("until", Columns.at(clock.instant().plus(TO_SEND))).param("now", Columns.at(clock.instant())).param("limit", limit).query(Due.class).list();
    }

    /** The mail server took it. @param madeFrom hash of the facts that the paper tells @param pdf hash of the file that was sent */
    void sent(Due due, String madeFrom, String pdf) {
        sql.sql("""
            insert into notice_dispatch (notice_id, way, sent_on, address, message_id, facts_sha256, pdf_sha256, recorded_at, recorded_by, bank_date)
            values (:notice, 'MAIL', :today, :address, :number, :facts, :pdf, :now, :by, :today) on conflict do nothing""").param("notice", due.noticeId())
            .param("today", LocalDate.now(clock)).param("address", due.address()).param("number", due.messageId()).param("facts", madeFrom).param("pdf", pdf)
            .param("now", Columns.at(clock.instant())).param("by", Actor.SYSTEM).update();
        sql.sql("""
            update notice_delivery set state = case when asks_receipt then 'SENT' else 'DONE' end, failure = null
             where notice_id = :id and state = 'TO_MAIL'""").param("id", due.noticeId()).update();
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(due.caseId(), "mail-notice"), "MAILED", "COL-02",
            "通知书 " + due.noticeId() + " 已由邮件发出 / notice " + due.noticeId() + " went out by mail",
            List.of(new Reference("notice", String.valueOf(due.noticeId()), pdf)));
    }

    /** It could not be sent now: it is tried again after a wait that doubles each time up to an hour, and in the end is a person's to deliver. */
    void failed(Due due, String why) {
        if (due.tries() >= MOST_TRIES) {
            givenUp(due, why);
            return;
        }
        Duration doubled = Duration.ofMinutes(1L << Math.min(due.tries() - 1, 10));
        sql.sql("update notice_delivery set next_try_at = :next, failure = :why where notice_id = :id and state = 'TO_MAIL'")
            .param("next", Columns.at(clock.instant().plus(doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled))).param("why", bounded(why))
            .param("id", due.noticeId()).update();
    }

    /** It will not go out by mail: it is printed and delivered. */
    void givenUp(Due due, String why) {
        sql.sql("update notice_delivery set state = 'TO_PRINT', failure = :why where notice_id = :id and state = 'TO_MAIL'").param("why", bounded(why))
            .param("id", due.noticeId()).update();
    }

    /** The mail server is not there: nothing is held against those that were taken and not tried. */
    void putBack(List<Due> dues, Instant until) {
        sql.sql("update notice_delivery set tries = tries - 1, next_try_at = :until where notice_id = any (:ids) and state = 'TO_MAIL'")
            .param("until", Columns.at(until)).param("ids", dues.stream().map(Due::noticeId).toArray(Long[]::new)).update();
    }

    private static String bounded(String why) {
        String said = why == null ? "?" : why;
        return said.length() <= LONGEST_FAILURE ? said : said.substring(0, LONGEST_FAILURE);
    }
}
