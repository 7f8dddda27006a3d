package io.sancha.kernel.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a loan runs, as its contract says it (对年对月对日): whole months, and days beyond them. From 31 August to 29 February is six
 * months and not 182 days; so is from 29 February to 31 August where month ends stick.
 *
 * @param months whole months
 * @param days days beyond them
 */
public record Term(int months, int days) {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_HALF_A_MONTH = 15;

    /**
     * The term from the disbursement to the maturity that was agreed.
     *
     * @param from the day of the disbursement
     * @param to the maturity, not moved off a holiday; not before {@code from}
     * @param monthEnd where the contract's months end
     */
    public static Term between(LocalDate from, LocalDate to, MonthEnd monthEnd) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term from " + from + " does not end on " + to);
        }
        Term clamped = counted(from, to, MonthEnd.CLAMP);
        return clamped.days == 0 ? clamped : counted(from, to, monthEnd);
    }

    private static Term counted(LocalDate from, LocalDate to, MonthEnd monthEnd) {
        int months = (int) ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
        if (later(from, months, monthEnd).isAfter(to)) {
            months--;
        }
        return new Term(months, (int) ChronoUnit.DAYS.between(later(from, months, monthEnd), to));
    }

    /** The day on which this term ends that begins on a day; the day's own month end sticks where the contract's do. */
    public LocalDate after(LocalDate day, MonthEnd monthEnd) {
        return later(day, months, monthEnd).plusDays(days);
    }

    /** Half of it: half of an odd month is fifteen days, half of an odd day is none. */
    public Term half() {
        return new Term(months / 2, months % 2 * DAYS_OF_HALF_A_MONTH + days / 2);
    }

    /** Whether it is no longer than so many years. */
    public boolean isAtMostYears(int years) {
        int most = years * MONTHS_OF_A_YEAR;
        return months < most || months == most && days == 0;
    }

    private static LocalDate later(LocalDate day, int months, MonthEnd monthEnd) {
        return Every.month().after(day, months, monthEnd);
    }
}
