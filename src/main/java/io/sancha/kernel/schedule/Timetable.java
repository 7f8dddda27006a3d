package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a loan falls due. Either a number of instalments or a maturity date ends it.
 *
 * @param disbursedOn the day of the first drawdown, the first that earns interest
 * @param instalments the number of instalments; 0 when {@code maturesOn} ends the loan
 * @param maturesOn the maturity date, on which the last instalment falls; null when {@code instalments} counts them
 * @param every the length of a regular period
 * @param firstDueOn the first due date if it is not one period after the drawdown; else null
 * @param settlementDay the day of the month on which instalments fall (20 for the usual settlement), in a shorter month its last
 *        day; else null
 * @param monthEnd what happens at the end of a month
 * @param counting whether the settlement day counts in the period that it ends
 * @param convention what becomes of a due date on a holiday
 * @param accrual which of both dates ends a period for interest
 */
public record Timetable(LocalDate disbursedOn, int instalments, LocalDate maturesOn, Every every, LocalDate firstDueOn,
        Integer settlementDay, MonthEnd monthEnd, SettlementDay counting, BusinessDayConvention convention, AccrualDates accrual) {

    /** A schedule has at most this many rows. */
    public static final int MOST_INSTALMENTS = 3660;
    /** A loan lasts at most this many years. */
    public static final int MOST_YEARS = 100;

    /** Refuses timetables that run backwards, have no row or never end. */
    public Timetable {
        TimetableRules.check(disbursedOn, instalments, maturesOn, every, firstDueOn, settlementDay);
    }

    /** The periods of the loan, with both their due dates. */
    public List<Period> periods(HolidayCalendar calendar) {
        DueDates dueDates = new DueDates(this);
        List<LocalDate> dues = dueDates.all();
        List<Period> periods = new ArrayList<>(dues.size());
        LocalDate start = disbursedOn;
        LocalDate from = disbursedOn;
        LocalDate lastDue = dues.get(dues.size() - 1);
        LocalDate maturity = later(disbursedOn, end(lastDue, convention.adjust(lastDue, calendar), true));
        for (int number = 1; number <= dues.size(); number++) {
            LocalDate due = dues.get(number - 1);
            LocalDate adjusted = convention.adjust(due, calendar);
            LocalDate to = later(from, earlier(maturity, end(due, adjusted, number == dues.size())));
            boolean regular = dueDates.isRegular(number, dues.size()) && daysBetween(start, from) == daysBetween(due, to);
            periods.add(new Period(number, from, to, due, adjusted, regular ? every.declaredDays() : 0));
            start = due;
            from = to;
        }
        return periods;
    }

    /** The whole term as one period, for principal and interest in one payment at maturity. */
    public List<Period> wholeTerm(HolidayCalendar calendar) {
        List<LocalDate> dues = new DueDates(this).all();
        LocalDate due = dues.get(dues.size() - 1);
        LocalDate adjusted = convention.adjust(due, calendar);
        LocalDate to = later(disbursedOn, end(due, adjusted, true));
        boolean regular = to.equals(every.after(disbursedOn, dues.size(), monthEnd));
        return List.of(new Period(1, disbursedOn, to, due, adjusted, regular ? every.declaredDays() * dues.size() : 0));
    }

    private LocalDate end(LocalDate due, LocalDate adjusted, boolean last) {
        LocalDate end = accrual == AccrualDates.ADJUSTED ? adjusted : due;
        return counting == SettlementDay.INSIDE && !last ? end.plusDays(1) : end;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? one : other;
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
