package io.sancha.steps.postloan;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks once a day has ended for loans whose next inspection something may have made a key one that nobody tells of (PLM-08): days of arrears that add up, a
 * rating that was lowered. Loans of simulated calendars are left out.
 */
@Service
public class TriggerSearch {
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Clock clock;

    TriggerSearch(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last day that has ended and was not looked at. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dayToLookAt() {
        return sql.sql("select max(day) as day from day_ended having max(day) > coalesce((select max(day) from inspection_trigger_search), "
            + "date '-infinity')").query((row, n) -> Columns.date(row, "day")).optional();
    }

    /** Cases whose loans are in arrears or were rated anew after they were paid out; at most two hundred behind that one. */
    @Transactional(readOnly = true)
    public List<String> casesBehind(String last) {
        return sql.sql("""
            select l.case_id from living_loan l join customer_case c on c.case_id = l.case_id
             where l.case_id > :last and not exists (select from rehearsed_case r where r.case_id = l.case_id)
               and (l.days_past_due > 0
                    or exists (select from rating_given g where g.customer_id = c.customer_id and g.confirmed_on > l.disbursed_on))
             order by l.case_id limit :most""").param("last", last).param("most", MOST).query(String.class).list();
    }

    /** The day was looked at, by whichever server came first. */
    @Transactional
    public void lookedAt(LocalDate day, int replanned) {
        sql.sql("insert into inspection_trigger_search (day, replanned, recorded_at) values (:day, :replanned, :now) on conflict do nothing")
            .param("day", day).param("replanned", replanned).param("now", Columns.at(clock.instant())).update();
    }
}
