package io.sancha.platform.policy;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.calendar.HolidayCalendar.Kind;
import io.sancha.kernel.calendar.HolidayCalendar.Row;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The bank's calendar, from the dated rows of the yearly notices of the State Council. A year for which no notice is written down yet
 * has weekends and nothing else.
 */
@Service
public class BankCalendar {
    private static final String LAST_WORD = "select distinct on (on_date) on_date, kind from holiday order by on_date, id desc";

    private final JdbcTemplate sql;

    BankCalendar(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The working days as they are known now; take it once for many loans. */
    public HolidayCalendar workingDays() {
        return new HolidayCalendar(sql.query("select on_date, kind from (" + LAST_WORD + ") known where kind <> 'ORDINARY'",
            (row, n) -> new Row(row.getObject(1, LocalDate.class), Kind.valueOf(row.getString(2)))));
    }
}
