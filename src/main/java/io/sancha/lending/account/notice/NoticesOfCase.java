package io.sancha.lending.account.notice;

import io.sancha.lending.account.Notice;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.database.Columns;
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

    NoticesOfCase(JdbcClient sql, CaseScope scope, NoticePeople people) {
        this.sql = sql;
        this.scope = scope;
        this.people = people;
    }

    /** @param mayAct whether the reader may deliver notices and record receipts */
    public record Sent(boolean mayAct, List<Line> notices) {
    }

    /**
     * A copy of a notice.
     *
     * @param printout name of its paper among the printouts of the case
     * @param standing what is to be done: TO_PRINT, CHASED, ESCALATED, or DONE; null of the copy that is kept
     * @param receipt reference of the scanned receipt; null while there is none
     */
    public record Line(long id, Notice.Kind kind, Notice.Copy copy, String guarantor, LocalDate aboutDay, LocalDate sentOn, String printout, String standing,
                       LocalDate receivedOn, String receipt) {
    }

    /** Newest first. @throws io.sancha.platform.audit.Refusal BRN-01 if there is no such case in the person's branches */
    public Sent of(String caseId) {
        scope.visible(caseId);
        return new Sent(people.may(), sql.sql("""
            select n.id, n.kind, n.copy, n.guarantor, n.about_day, n.bank_date, r.received_on, r.reference,
                   case when d.state = 'DONE' then 'DONE'
                        else coalesce((select max(c.level) from notice_chase c where c.notice_id = n.id), d.state) end standing
              from loan_position p join notice n on n.loan_number = p.loan_number
              left join notice_delivery d on d.notice_id = n.id left join notice_receipt r on r.notice_id = n.id
             where p.case_id = :case order by n.id desc""").param("case", caseId).query((row, i) -> new Line(row.getLong("id"),
                Columns.constant(row, "kind", Notice.Kind.class), Columns.constant(row, "copy", Notice.Copy.class), row.getString("guarantor"),
                Columns.date(row, "about_day"), Columns.date(row, "bank_date"), "notice-" + row.getLong("id"), row.getString("standing"),
                Columns.date(row, "received_on"), row.getString("reference"))).list());
    }
}
