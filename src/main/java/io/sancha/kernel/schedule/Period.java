package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.YearFraction;
import java.time.LocalDate;

/**
 * One period of a schedule.
 *
 * @param number counted from 1
 * @param from the first day that earns interest
 * @param to the first day that earns no interest in this period any more
 * @param dueOn the agreed due date
 * @param adjustedDueOn the due date moved off a holiday, as the product says
 * @param declaredDays the length of a regular period by declaration, a month being 30 days; 0 for a broken one
 */
public record Period(int number, LocalDate from, LocalDate to, LocalDate dueOn, LocalDate adjustedDueOn, int declaredDays) {

    /** The calendar days of the period. */
    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    /** The whole period as a share of a year. */
    public YearFraction share(DayCount dayCount) {
        return isDeclared(dayCount) ? new YearFraction(declaredDays, 360) : dayCount.fraction(from, to);
    }

    /**
     * A part of the period as a share of a year. Where the period counts by its declared length its parts count in proportion to
     * their calendar days, so that they sum to the whole.
     */
    public YearFraction share(DayCount dayCount, LocalDate start, LocalDate end) {
        if (isDeclared(dayCount)) {
            return new YearFraction(declaredDays * (end.toEpochDay() - start.toEpochDay()), 360L * days());
        }
        return dayCount.fraction(start, end);
    }

    private boolean isDeclared(DayCount dayCount) {
        return declaredDays > 0 && dayCount.countsDeclaredLength();
    }
}
