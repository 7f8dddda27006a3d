package io.sancha.platform.policy;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.schedule.AccrualDates;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What becomes of a product's due dates on days on which the bank is closed, as it holds on a day. A product without a row is a fault of the
 * set-up and never defaulted: {@link IllegalStateException}.
 */
@Service
public class DueDates {
    private final JdbcClient sql;

    DueDates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A product's rule.
     *
     * @param convention where a due date moves; the agreed date stays beside it
     * @param accrual which of both dates ends the period for interest
     */
    public record Rule(BusinessDayConvention convention, AccrualDates accrual) {
    }

    /** The rule of a product on a day. */
    public Rule of(String product, LocalDate on) {
        return sql.sql("""
            select convention, accrual from product_due_dates where product = :product and valid_from <= :on
             order by valid_from desc, id desc limit 1""")
            .param("product", product).param("on", on).query(Rule.class).optional()
            .orElseThrow(() -> new IllegalStateException("policy has no due dates of product " + product + " on " + on));
    }
}
