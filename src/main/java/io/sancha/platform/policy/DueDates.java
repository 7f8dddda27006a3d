package io.sancha.platform.policy;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.schedule.AccrualDates;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * What becomes of a product's due dates on days on which the bank is closed, as it holds on a day. A product without a row is a fault of the
 * set-up and never defaulted: {@link IllegalStateException}.
 */
@Service
public class DueDates {
    private final JdbcTemplate sql;

    DueDates(JdbcTemplate sql) {
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
        return sql.query("select convention, accrual from product_due_dates where product = ? and valid_from <= ? order by valid_from desc, id desc limit 1",
            (row, n) -> new Rule(BusinessDayConvention.valueOf(row.getString(1)), AccrualDates.valueOf(row.getString(2))), product, on)
            .stream().findFirst().orElseThrow(() -> new IllegalStateException("policy has no due dates of product " + product + " on " + on));
    }
}
