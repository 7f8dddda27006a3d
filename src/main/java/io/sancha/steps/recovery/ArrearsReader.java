package io.sancha.steps.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads how long a loan is overdue today: from the day after the oldest unpaid due date on (COL-04). */
@Component
class ArrearsReader {
    private final JdbcTemplate sql;
    private final Clock clock;

    ArrearsReader(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Arrears of(String loanNumber) {
        LocalDate today = LocalDate.now(clock);
        LocalDate oldest = sql.queryForObject(
            "select min(adjusted_due_on) from loan_due where loan_number = ? and (principal_unpaid > 0 or interest_unpaid > 0)",
            LocalDate.class, loanNumber);
        LocalDate since = oldest == null || oldest.isAfter(today) ? today : oldest;
        return new Arrears(loanNumber, since, Math.toIntExact(ChronoUnit.DAYS.between(since, today)));
    }
}
