package io.sancha.kernel.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The agreed due dates of a timetable: a regular grid of days, its first date if agreed otherwise, its last if a maturity is given. */
final class DueDates {

    private static final int MONTHS_OF_YEAR = 12;

    private final Timetable timetable;
    private final LocalDate anchor;
    private final int anchorNumber;

    DueDates(Timetable timetable) {
        this.timetable = timetable;
        LocalDate first = timetable.firstDueOn();
        if (timetable.settlementDay() != null) {
            anchor = first != null ? first : firstSettlement();
            anchorNumber = 1;
        } else if (first != null && !first.equals(after(timetable.disbursedOn(), 1))) {
            anchor = first;
            anchorNumber = 1;
        } else {
            anchor = timetable.disbursedOn();
            anchorNumber = 0;
        }
    }

    /** All due dates in order. */
    List<LocalDate> all() {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate maturity = timetable.maturesOn();
        if (maturity == null) {
            for (int number = 1; number <= timetable.instalments(); number++) {
                dates.add(due(number));
            }
        } else {
            for (LocalDate next = due(1); next.isBefore(maturity); next = due(dates.size() + 1)) {
                dates.add(next);
                TimetableRules.checkRows(dates.size() + 1);
            }
            dates.add(maturity);
        }
        TimetableRules.checkLength(timetable.disbursedOn(), dates.get(dates.size() - 1));
        return dates;
    }

    /** Whether the period of this number runs from one day of the grid to the next, where so many periods make the loan. */
    boolean isRegular(int number, int periods) {
        return isOnGrid(number - 1, periods) && isOnGrid(number, periods);
    }

    private boolean isOnGrid(int number, int periods) {
        if (number == 0) {
            return timetable.disbursedOn().equals(grid(0));
        }
        boolean first = number != 1 || timetable.firstDueOn() == null || timetable.firstDueOn().equals(grid(1));
        boolean last = number != periods || timetable.maturesOn() == null || timetable.maturesOn().equals(grid(number));
        return first && last;
    }

    private LocalDate due(int number) {
        return number == 1 && timetable.firstDueOn() != null ? timetable.firstDueOn() : grid(number);
    }

    private LocalDate grid(int number) {
        LocalDate day = after(anchor, number - anchorNumber);
        return timetable.settlementDay() == null ? day : settlementIn(YearMonth.from(day));
    }

    private LocalDate after(LocalDate day, int periods) {
        return timetable.every().after(day, periods, timetable.monthEnd());
    }

    /** Settlement months are those whose number the period divides: quarters settle in March, June, September and December (INT-01). */
    private LocalDate firstSettlement() {
        int count = timetable.every().count();
        YearMonth month = YearMonth.from(timetable.disbursedOn());
        while (month.getMonthValue() % count != 0 || !settlementIn(month).isAfter(timetable.disbursedOn())) {
            month = month.plusMonths(1);
        }
        return settlementIn(month);
    }

    private LocalDate settlementIn(YearMonth month) {
        return month.atDay(Math.min(timetable.settlementDay(), month.lengthOfMonth()));
    }

    static boolean dividesYear(int months) {
        return MONTHS_OF_YEAR % months == 0;
    }
}
