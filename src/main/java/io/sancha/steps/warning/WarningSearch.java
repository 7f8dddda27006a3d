package io.sancha.steps.warning;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for what warns of loans once a day has ended (PLM-08, PLM-10): arrears, worse classes, papers about to expire, a guarantor's own arrears, another
 * loan of the customer's or the group's. One statement for all loans, so many rows at a time; what was raised once is not found again.
 */
@Service
public class WarningSearch {
    private static final String FOUND = SqlResource.beside(WarningSearch.class, "found");
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Policy policy;
    private final Clock clock;

    WarningSearch(JdbcClient sql, Policy policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param occurrence names what was found, so that it is told of once @param finding in both languages */
    public record Found(String loanNumber, String signal, String occurrence, String finding) {
    }

    /** The last day that has ended and was not looked at. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dayToLookAt() {
        return sql.sql("select max(day) as day from day_ended having max(day) > coalesce((select max(day) from warning_search), date '-infinity')")
            .query((row, n) -> Columns.date(row, "day")).optional();
    }

    /** What warns at the end of the day and was not raised yet, at most two hundred behind the last that was read. @param last null for the first */
    @Transactional(readOnly = true)
    public List<Found> found(LocalDate day, Found last) {
        LocalDate after = sql.sql("select coalesce((select max(day) from warning_search), cast(:day as date) - 1) as day").param("day", day)
            .query((row, n) -> Columns.date(row, "day")).single();
        return sql.sql(FOUND).param("after", after).param("day", day).param("within", policy.days("warning.papers-expire-within", day)).param("most", MOST)
            .param("statements", policy.days("file.statements-within", day))
            .param("loan", last == null ? "" : last.loanNumber()).param("signal", last == null ? "" : last.signal())
            .param("classes", Arrays.stream(RiskClass.values()).map(RiskClass::name).toArray(String[]::new)).query(Found.class).list();
    }

    /** The day was looked at, by whichever server came first. */
    @Transactional
    public void lookedAt(LocalDate day, int raised) {
        sql.sql("insert into warning_search (day, raised, recorded_at) values (:day, :raised, :now) on conflict do nothing").param("day", day)
            .param("raised", raised).param("now", Columns.at(clock.instant())).update();
    }
}
