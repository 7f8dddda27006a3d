package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the loans, which the end of day writes. */
@Service
public class Notices {
    private static final String SELECT = """
        select n.id, n.loan_number, n.kind, n.copy, n.guarantor, n.about_day, n.principal, n.interest, n.annual_percent, n.days, n.basis, n.bank_date,
               r.received_on, a.currency
          from notice n join loan_account a on a.number = n.loan_number left join notice_receipt r on r.notice_id = n.id""";
    private final JdbcClient sql;

    Notices(JdbcClient sql) {
        this.sql = sql;
    }

    /** All copies of a loan's notices, in the order of sending. */
    @Transactional(readOnly = true)
    public List<Notice> of(String loanNumber) {
        return sql.sql(SELECT + " where n.loan_number = :loan order by n.id").param("loan", loanNumber).query(
            (row, number) -> notice(row)).list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Notice(row.getLong("id"), row.getString("loan_number"), Notice.Kind.valueOf(row.getString("kind")),
            Notice.Copy.valueOf(row.getString("copy")), row.getString("guarantor"), row.getObject("about_day", LocalDate.class),
            Money.of(row.getBigDecimal("principal"), currency), Money.of(row.getBigDecimal("interest"), currency),
            Rate.annualPercent(row.getBigDecimal("annual_percent")), row.getInt("days"), row.getString("basis"),
            row.getObject("bank_date", LocalDate.class), row.getObject("received_on", LocalDate.class));
    }

    /** The case of a notice, if there is such a notice. */
    @Transactional(readOnly = true)
    public Optional<String> caseOf(long id) {
        return sql.sql("select case_id from notice where id = :notice").param("notice", id).query(String.class).optional();
    }

    /** A notice that there is. */
    @Transactional(readOnly = true)
    public Notice required(long id) {
        return sql.sql(SELECT + " where n.id = :notice").param("notice", id).query((row, number) -> notice(row)).single();
    }
}
