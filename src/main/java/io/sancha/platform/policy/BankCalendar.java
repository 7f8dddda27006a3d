package io.sancha.platform.policy;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.calendar.HolidayCalendar.Kind;
import io.sancha.kernel.calendar.HolidayCalendar.Row;
import io.sancha.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The bank's calendar, from the dated rows of the yearly notices of the State Council. A year for which no notice is written down yet
 * has weekends and nothing else.
 */
@Service
public class BankCalendar {
    private static final String LAST_WORD = "select distinct on (on_date) on_date, kind from holiday order by on_date, id desc";

    private final JdbcClient sql;

    BankCalendar(JdbcClient sql) {
        this.sql = sql;
    }

    /** The working days as they are known now; take it once for many loans. */
    public HolidayCalendar workingDays() {
        return new HolidayCalendar(sql.sql("select on_date, kind from (" + LAST_WORD + ") known where kind <> 'ORDINARY'")
            .query((row, n) -> new Row(Columns.date(row, "on_date"), Columns.constant(row, "kind", Kind.class))).list());
    }
}
