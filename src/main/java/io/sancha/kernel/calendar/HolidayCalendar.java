package io.sancha.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days on which the bank works (工作日): Monday to Friday, less the public holidays, plus the weekend days that the yearly
 * notice of the State Council makes working days (调休上班). All of it comes in as dated rows; none is built in.
 */
public final class HolidayCalendar {

    /** Saturdays and Sundays off and nothing else. */
    public static final HolidayCalendar WEEKENDS = new HolidayCalendar(List.of());

    /** What a dated row says of its day. */
    public enum Kind {
        /** A public holiday (法定节假日), whatever the weekday. */
        HOLIDAY,
        /** A weekend day on which is worked to make up for a holiday (调休上班). */
        WORKING_DAY
    }

    /**
     * One dated row.
     *
     * @param on the day
     * @param kind off or worked
     */
    public record Row(LocalDate on, Kind kind) {
    }

    private final Map<LocalDate, Kind> rows = new HashMap<>();

    /**
     * A calendar of the given rows.
     *
     * @throws IllegalArgumentException if two rows contradict each other about one day
     */
    public HolidayCalendar(Collection<Row> rows) {
        for (Row row : rows) {
            Kind before = this.rows.put(row.on(), row.kind());
            if (before != null && before != row.kind()) {
                throw new IllegalArgumentException(row.on() + " is both " + before + " and " + row.kind());
            }
        }
    }

    /** Whether the bank works on this day. */
    public boolean isWorkingDay(LocalDate day) {
        Kind kind = rows.get(day);
        if (kind != null) {
            return kind == Kind.WORKING_DAY;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** This day if the bank works, else the next on which it does. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** This day if the bank works, else the last before it on which it did. */
    public LocalDate workingDayUpTo(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
