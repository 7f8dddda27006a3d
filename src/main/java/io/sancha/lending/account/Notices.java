package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the loans, which the end of day writes, and their receipts. */
@Service
@Transactional
public class Notices {
    private final JdbcTemplate sql;
    private final Stamps stamps;

    Notices(JdbcTemplate sql, Stamps stamps) {
        this.sql = sql;
        this.stamps = stamps;
    }

    /** All copies of a loan's notices, in the order of sending. */
    @Transactional(readOnly = true)
    public List<Notice> of(String loanNumber) {
        return sql.query("""
            select n.id, n.kind, n.copy, n.about_day, n.principal, n.interest, n.annual_percent, n.days, n.basis, n.bank_date, r.received_on, a.currency
              from notice n join loan_account a on a.number = n.loan_number left join notice_receipt r on r.notice_id = n.id
             where n.loan_number = ? order by n.id""", (row, number) -> {
                Currency currency = Currency.getInstance(row.getString(12));
                return new Notice(row.getLong(1), loanNumber, Notice.Kind.valueOf(row.getString(2)), Notice.Copy.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class), Money.of(row.getBigDecimal(5), currency), Money.of(row.getBigDecimal(6), currency),
                    Rate.annualPercent(row.getBigDecimal(7)), row.getInt(8), row.getString(9), row.getObject(10, LocalDate.class),
                    row.getObject(11, LocalDate.class));
            }, loanNumber);
    }

    /** Notes that a copy was received. @param documentId the scanned receipt, null if there is none */
    public void received(long noticeId, LocalDate on, Long documentId) {
        Stamp stamp = stamps.now(sql.queryForObject("select case_id from notice where id = ?", String.class, noticeId));
        sql.update("insert into notice_receipt (notice_id, received_on, document_id, recorded_at, recorded_by) values (?,?,?,?,?) on conflict do nothing",
            noticeId, on, documentId, Timestamp.from(stamp.at()), stamp.by());
    }
}
