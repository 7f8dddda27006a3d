package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the loans, which the end of day writes, and their receipts. */
@Service
@Transactional
public class Notices {
    private final JdbcClient sql;
    private final Stamps stamps;

    Notices(JdbcClient sql, Stamps stamps) {
        this.sql = sql;
        this.stamps = stamps;
    }

    /** All copies of a loan's notices, in the order of sending. */
    @Transactional(readOnly = true)
    public List<Notice> of(String loanNumber) {
        return sql.sql("""
            select n.id, n.kind, n.copy, n.guarantor, n.about_day, n.principal, n.interest, n.annual_percent, n.days, n.basis, n.bank_date, r.received_on,
                   a.currency
              from notice n join loan_account a on a.number = n.loan_number left join notice_receipt r on r.notice_id = n.id
             where n.loan_number = :loan order by n.id""").param("loan", loanNumber).query((row, number) -> notice(row, loanNumber)).list();
    }

    private static Notice notice(ResultSet row, String loanNumber) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Notice(row.getLong("id"), loanNumber, Notice.Kind.valueOf(row.getString("kind")), Notice.Copy.valueOf(row.getString("copy")),
            row.getString("guarantor"), row.getObject("about_day", LocalDate.class), Money.of(row.getBigDecimal("principal"), currency),
            Money.of(row.getBigDecimal("interest"), currency), Rate.annualPercent(row.getBigDecimal("annual_percent")), row.getInt("days"),
            row.getString("basis"), row.getObject("bank_date", LocalDate.class), row.getObject("received_on", LocalDate.class));
    }

    /** Notes that a copy was received. @param documentId the scanned receipt, null if there is none */
    public void received(long noticeId, LocalDate on, Long documentId) {
        Stamp stamp = stamps.now(sql.sql("select case_id from notice where id = :notice").param("notice", noticeId).query(String.class).single());
        sql.sql("""
            insert into notice_receipt (notice_id, received_on, document_id, recorded_at, recorded_by) values (:notice, :on, :document, :at, :by)
            on conflict do nothing""").param("notice", noticeId).param("on", on).param("document", documentId).param("at", Timestamp.from(stamp.at()))
            .param("by", stamp.by()).update();
    }
}
