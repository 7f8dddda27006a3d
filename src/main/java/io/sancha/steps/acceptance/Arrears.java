package io.sancha.steps.acceptance;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a customer has let fall due and not paid on any loan (APP-03). */
@Component
class Arrears {
    private final JdbcTemplate sql;

    Arrears(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** In yuan; zero when nothing is in arrears. */
    Money of(long customerId, LocalDate today) {
        BigDecimal unpaid = sql.queryForObject("""
            select coalesce(sum(d.principal_unpaid + d.interest_unpaid), 0) from credit_case c
              join loan_account a on a.case_id = c.id join loan_due d on d.loan_number = a.number
             where c.customer_id = ? and d.adjusted_due_on < ?""", BigDecimal.class, customerId, today);
        return Money.of(unpaid, Money.CNY);
    }
}
