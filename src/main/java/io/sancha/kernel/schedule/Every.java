package io.sancha.kernel.schedule;

import java.time.LocalDate;

/**
 * How long a period is: every month, every 3 months, every 2 weeks, every 15 days.
 *
 * @param count how many units, at least one
 * @param unit the unit
 */
public record Every(int count, Unit unit) {

    /** The units in which periods are agreed. */
    public enum Unit {
        /** Calendar days. */
        DAY,
        /** Weeks of seven days. */
        WEEK,
        /** Calendar months. */
        MONTH
    }

    /** Refuses periods that do not advance or that are longer than a hundred years. */
    public Every {
        if (count < 1 || count > 36_500) {
            throw new InvalidTerms("every.count", "period-length", "每期至少一个单位", "a period has from 1 to 36500 units, not " + count);
        }
    }

    /** Every month. */
    public static Every month() {
        return new Every(1, Unit.MONTH);
    }

    /** The day that lies so many periods after the anchor; a month-end is treated as declared. */
    public LocalDate after(LocalDate anchor, int periods, MonthEnd monthEnd) {
        long steps = (long) count * periods;
        return switch (unit) {
            case DAY -> anchor.plusDays(steps);
            case WEEK -> anchor.plusWeeks(steps);
            case MONTH -> {
                LocalDate day = anchor.plusMonths(steps);
                boolean sticks = monthEnd == MonthEnd.STICK && anchor.getDayOfMonth() == anchor.lengthOfMonth();
                yield sticks ? day.withDayOfMonth(day.lengthOfMonth()) : day;
            }
        };
    }

    /** The declared length in days, a month being thirty. */
    public int declaredDays() {
        return count * switch (unit) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
        };
    }
}
