package io.sancha.lending.account.notice;

import io.sancha.lending.account.Notice;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.database.Columns;
import io.sancha.platform.mail.MailServer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a case as people see to them: what was sent to whom, what came back, what is to be done. */
@Service
@Transactional(readOnly = true)
public class NoticesOfCase {
    private final JdbcClient sql;
    private final CaseScope scope;
    private final NoticePeople people;
    private final MailServer mail;

    NoticesOfCase(JdbcClient sql, CaseScope scope, NoticePeople people, MailServer mail) {
        this.mail = mail;
        this.sql = sql;
        this.scope = scope;
        this.people = people;
    }

    /**
     * @param mayAct whether the reader may deliver notices and record receipts
     * @param mails whether this bank sends mail at all
     */
    public record Sent(boolean mayAct, boolean mails, List<Line> notices, List<Recipient> recipients) {
    }

    /** Who is written to. @param guarantorId null of the borrower @param name null of the borrower @param email where they are served; null on paper */
    public record Recipient(Long guarantorId, String name, String email) {
    }

    /**
     * A copy of a notice.
     *
     * @param printout name of its paper among the printouts of the case
     * @param standing what is to be done: TO_MAIL, TO_PRINT, MAIL_FAILED, SENT, CHASED, ESCALATED, or DONE; null of the copy that is kept
     * @param sent how it went out and when, such as MAIL 2024-05-06; null where it did not
     * @param failure why a mail did not go out, in the server's words; null where none was tried in vain
     * @param receipt reference of the scanned receipt; null while there is none
     */
    public record Line(long id, Notice.Kind kind, Notice.Copy copy, String guarantor, LocalDate aboutDay, LocalDate sentOn, String printout, String standing,
                       String sent, String failure, LocalDate receivedOn, String receipt) {
    }

    /** Newest first. @throws io.sancha.platform.audit.Refusal BRN-01 if there is no such case in the person's branches */
    public Sent of(String caseId) {
        scope.visible(caseId);
        return new Sent(people.may(), mail.isOn(), lines(caseId), recipients(caseId));
    }

    private List<Line> lines(String caseId) {
        return sql.sql("""
            select n.id, n.kind, n.copy, n.guarantor, n.about_day, n.bank_date, r.received_on, r.reference, d.failure,
                   (select string_agg(w.way || ' ' || w.sent_on, ' ' order by w.way) from notice_dispatch w where w.notice_id = n.id) sent,
                   case when d.state = 'DONE' then 'DONE'
                        else coalesce((select max(c.level) from notice_chase c where c.notice_id = n.id),
                                      case when d.state = 'TO_PRINT' and d.failure is not null then 'MAIL_FAILED' else d.state end) end standing
              from loan_position p join notice n on n.loan_number = p.loan_number
              left join notice_delivery d on d.notice_id = n.id left join notice_receipt r on r.notice_id = n.id
             where p.case_id = :case order by n.id desc""").param("case", caseId).query((row, i) -> new Line(row.getLong("id"),
                Columns.constant(row, "kind", Notice.Kind.class), Columns.constant(row, "copy", Notice.Copy.class), row.getString("guarantor"),
                Columns.date(row, "about_day"), Columns.date(row, "bank_date"), "notice-" + row.getLong("id"), row.getString("standing"),
                row.getString("sent"), row.getString("failure"), Columns.date(row, "received_on"), row.getString("reference"))).list();
    }

    private List<Recipient> recipients(String caseId) {
        return sql.sql("""
            select x.guarantor_id, x.name, a.email
              from (select cast(null as bigint) guarantor_id, cast(null as text) as name union all
                    select g.guarantor_id, g.guarantor from surety_given g where g.case_id = :case) x
              left join address_for_service a on a.case_id = :case and a.guarantor_id is not distinct from x.guarantor_id
             order by x.guarantor_id nulls first""").param("case", caseId).query(Recipient.class).list();
    }
}
