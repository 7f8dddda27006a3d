package io.sancha.steps.acceptance;

import io.sancha.kernel.money.Money;
import io.sancha.platform.database.Columns;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer has let fall due and not paid on any loan (APP-03). */
@Component
class Arrears {
    private final JdbcClient sql;

    Arrears(JdbcClient sql) {
        this.sql = sql;
    }

    /** In yuan; zero when nothing is in arrears. */
    Money of(long customerId, LocalDate today) {
        return sql.sql("""
            select coalesce(sum(d.amount), 0) as unpaid from customer_case c join unpaid_due d on d.case_id = c.case_id
             where c.customer_id = :customer and d.adjusted_due_on < :today""")
            .param("customer", customerId).param("today", today).query((row, n) -> Columns.yuan(row, "unpaid")).single();
    }
}
