package io.sancha.steps.recovery;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long a loan is overdue today: from the day after the oldest unpaid due date on (COL-04). */
@Component
class ArrearsReader {
    private final JdbcClient sql;
    private final Clock clock;

    ArrearsReader(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Arrears of(String loanNumber) {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = sql.sql("select min(adjusted_due_on) as oldest from unpaid_due where loan_number = :loan").param("loan", loanNumber)
            .query((row, n) -> Optional.ofNullable(Columns.date(row, "oldest"))).single().filter(oldest -> oldest.isBefore(today)).orElse(today);
        return new Arrears(loanNumber, since, Math.toIntExact(ChronoUnit.DAYS.between(since, today)));
    }
}
