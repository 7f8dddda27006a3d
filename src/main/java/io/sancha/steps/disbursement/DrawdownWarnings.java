package io.sancha.steps.disbursement;

import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which warnings of a borrower's loans stop drawdowns (PLM-10): those in force of a grade of which the bank's policy says so. */
@Component
class DrawdownWarnings {
    private final JdbcClient sql;
    private final Policy policy;
    private final Clock clock;

    DrawdownWarnings(JdbcClient sql, Policy policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param zh the signal in Chinese @param en the same in English */
    record Stopping(String loanNumber, String zh, String en, String grade) {
    }

    /** Of all the customer's loans, of whatever branch. */
    List<Stopping> of(String caseId) {
        LocalDate today = LocalDate.now(clock);
        return sql.sql("""
            select w.loan_number, w.signal_zh as zh, w.signal_en as en, w.grade
              from customer_case own join warning_in_force w on w.customer_id = own.customer_id where own.case_id = :case order by w.warning_id""")
            .param("case", caseId).query(Stopping.class).list().stream()
            .filter(warning -> policy.count("warning.stops-drawdowns." + warning.grade().toLowerCase(Locale.ROOT), today) == 1).toList();
    }
}
