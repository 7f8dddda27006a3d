package io.sancha.kernel.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * How the time between two dates is counted for interest (计息基准). The first day counts and the last does not (算头不算尾).
 * Every answer is exact; rounding comes later and elsewhere.
 *
 * <p>Sources: 人民银行计息规则 and REAST 10060 for the renminbi conventions; ISDA 2006 definitions, section 4.16, for the others.
 */
public enum DayCount {

    /**
     * By whole months and odd days (对年对月对日): a month is a twelfth of a year, an odd day a thirtieth of a month. A month that
     * lacks the day ends on its last day, so that 31 January to 28 February is one month.
     */
    MONTHLY_RATE(360) {
        @Override
        public long days(LocalDate from, LocalDate to) {
            long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
            if (from.plusMonths(months).isAfter(to)) {
                months--;
            }
            return 30 * months + ChronoUnit.DAYS.between(from.plusMonths(months), to);
        }
    },

    /** Actual days over a year of 360: the rule for renminbi loans (年利率 ÷ 360 为日利率). */
    ACT_360(360),

    /** Actual days over a year of 365, leap year or not (ISDA 4.16(d), Act/365 Fixed). */
    ACT_365(365),

    /** Months of 30 days over a year of 360, bond basis (ISDA 4.16(f)): a 31st counts as a 30th, at the end only after a 30th. */
    THIRTY_360(360) {
        @Override
        public long days(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return thirtyDayMonths(from, to) + last - first;
        }
    },

    /** Months of 30 days over a year of 360, Eurobond basis (ISDA 4.16(g)): every 31st counts as a 30th. */
    THIRTY_E_360(360) {
        @Override
        public long days(LocalDate from, LocalDate to) {
            return thirtyDayMonths(from, to) + Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
        }
    },

    /** Actual days, each over the length of the year in which it begins (ISDA 4.16(b), Act/Act). */
    ACT_ACT_ISDA(0) {
        @Override
        public YearFraction fraction(LocalDate from, LocalDate to) {
            return byYear(from, to);
        }
    },

    /** Actual days, each over the length of the year in which it ends: 31 December 2023 to 1 January 2024 is a day of 2024. */
    ACT_ACT_END(0) {
        @Override
        public YearFraction fraction(LocalDate from, LocalDate to) {
            return byYear(from.plusDays(1), to.plusDays(1));
        }
    },

    /** Actual days over 366 if a 29 February lies after the first day and not after the last, else over 365 (Act/365 Actual). */
    ACT_365_ACTUAL(365) {
        @Override
        public YearFraction fraction(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), leapDayWithin(from, to) ? 366 : 365);
        }
    };

    private static final long BOTH_YEARS = 365L * 366L;

    private final int year;

    DayCount(int year) {
        this.year = year;
    }

    /** The days between the dates as this convention counts them; the first is counted, the last is not. */
    public long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** The time between the dates as an exact share of a year. */
    public YearFraction fraction(LocalDate from, LocalDate to) {
        return new YearFraction(days(from, to), year);
    }

    /**
     * Whether a regular period of a schedule counts by its declared length instead of by its dates: a month is then 30 days of 360,
     * also from 31 January to 28 February, and two weeks are 14 days. So the instalments of a month-end loan stay equal.
     */
    public boolean countsDeclaredLength() {
        return this == MONTHLY_RATE || this == THIRTY_360 || this == THIRTY_E_360;
    }

    private static long thirtyDayMonths(LocalDate from, LocalDate to) {
        return 360L * (to.getYear() - from.getYear()) + 30L * (to.getMonthValue() - from.getMonthValue());
    }

    private static YearFraction byYear(LocalDate from, LocalDate to) {
        long common = 0;
        long leap = 0;
        for (LocalDate start = from; start.isBefore(to); ) {
            LocalDate newYear = LocalDate.of(start.getYear() + 1, 1, 1);
            LocalDate end = newYear.isBefore(to) ? newYear : to;
            long days = end.toEpochDay() - start.toEpochDay();
            if (start.isLeapYear()) {
                leap += days;
            } else {
                common += days;
            }
            start = end;
        }
        return new YearFraction(common * 366 + leap * 365, BOTH_YEARS);
    }

    private static boolean leapDayWithin(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (Year.isLeap(year)) {
                LocalDate leapDay = LocalDate.of(year, 2, 29);
                if (leapDay.isAfter(from) && !leapDay.isAfter(to)) {
                    return true;
                }
            }
        }
        return false;
    }
}
