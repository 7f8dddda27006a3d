package io.sancha.lending.account.notice;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.mail.MailServer;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks after the notices whose receipt has not come (COL-02): after some days who looks after the loan is told, after some more the branch's approver too
 * (TSK-04). Each once a notice; of a loan that has ended nothing is asked any more, and what reminded of a day
 * that has come is not delivered any more. It reads what is open, however many notices were ever written.
 */
@Service
public class NoticeChasing {
    private static final Set<String> LOOK_AFTER_IT = Set.of("relationship-manager", "collector");
    private static final String HEAD = "approver-branch";
    private final JdbcClient sql;
    private final Policy policy;
    private final Notifications notifications;
    private final Trail trail;
    private final MailServer server;
    private final Clock clock;

    NoticeChasing(JdbcClient sql, Policy policy, Notifications notifications, Trail trail, MailServer server, Clock clock) {
        this.server = server;
        this.sql = sql;
        this.policy = policy;
        this.notifications = notifications;
        this.trail = trail;
        this.clock = clock;
    }

    private enum Level { CHASED, ESCALATED }

    /** @param notices how many of the case @param oldest the day on which the first of them was written */
    private record Lacking(String caseId, int notices, LocalDate oldest) {
    }

    /** Follows the receipts as a day ends. Done again it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(LocalDate day) {
        sql.sql("""
            update notice_delivery d set state = 'DONE' where d.state <> 'DONE'
               and not exists (select from living_loan l where l.loan_number = d.loan_number offset 0)
               and not exists (select from loan_position p where p.loan_number = d.loan_number and p.state = 'WRITTEN_OFF' offset 0)""").update();
        sql.sql("""
            update notice_delivery d set state = 'DONE' where not d.asks_receipt and d.state <> 'DONE'
               and exists (select from notice n where n.id = d.notice_id and n.about_day <= :day offset 0)""").param("day", day).update();
        if (!server.isOn()) {
            // nobody will send them: people do
            sql.sql("update notice_delivery set state = 'TO_PRINT' where state = 'TO_MAIL'").update();
        }
        chase(Level.CHASED, day, policy.days("notice.receipt.chased-after", day));
        chase(Level.ESCALATED, day, policy.days("notice.receipt.escalated-after", day));
    }

    private void chase(Level level, LocalDate day, int after) {
        List<Lacking> lacking = sql.sql("""
            with chased as (
              insert into notice_chase (notice_id, level, bank_date, recorded_at, recorded_by)
              select d.notice_id, :level, :day, :now, :by from notice_delivery d
               where d.asks_receipt and d.state <> 'DONE' and d.written_on <= :until
                 and not exists (select from notice_chase c where c.notice_id = d.notice_id and c.level = :level)
                 and not exists (select from rehearsed_case r where r.case_id = d.case_id)
              on conflict do nothing returning notice_id)
            select d.case_id, cast(count(*) as int) as notices, min(d.written_on) as oldest from chased c join notice_delivery d on d.notice_id = c.notice_id
             group by d.case_id order by d.case_id""").param("level", level.name()).param("day", day).param("now", Columns.at(clock.instant()))
            .param("by", Actor.SYSTEM).param("until", day.minusDays(after)).query(Lacking.class).list();
        lacking.forEach(one -> tell(level, one));
    }

    private void tell(Level level, Lacking lacking) {
        var message = Message.ofCase(level == Level.CHASED ? Happening.RECEIPT_LACKING : Happening.RECEIPT_ESCALATED, lacking.caseId(), null,
            String.valueOf(lacking.notices()));
        notifications.toHolders(LOOK_AFTER_IT, message);
        if (level == Level.ESCALATED) {
            notifications.toDuty(HEAD, message);
        }
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(lacking.caseId(), "chase-notice-receipt"), level.name(), "COL-02",
            lacking.notices() + " 联通知书无回执，最早 " + lacking.oldest() + " 写成 / " + lacking.notices()
                + " copies of notices lack their receipt, the first written on " + lacking.oldest(), List.of());
    }
}
