package io.sancha.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What becomes of a due date on which the bank does not work. The agreed date stays beside the adjusted one: this only answers the
 * second. Source: ISDA 2006 definitions, section 4.12; renminbi loans and bills use {@link #FOLLOWING} (遇节假日顺延) or
 * {@link #NO_ADJUST}.
 */
public enum BusinessDayConvention {

    /** The date stays, holiday or not. */
    NO_ADJUST {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            return due;
        }
    },

    /** The next working day (顺延). */
    FOLLOWING {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            return calendar.workingDayFrom(due);
        }
    },

    /** The next working day, but the one before if the next lies in another month. */
    MODIFIED_FOLLOWING {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            LocalDate next = calendar.workingDayFrom(due);
            return next.getMonth() == due.getMonth() ? next : calendar.workingDayUpTo(due);
        }
    },

    /** The next working day, but the one before if the next lies in another half of the month, the 15th ending the first half. */
    MODIFIED_FOLLOWING_BI_MONTHLY {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            LocalDate next = calendar.workingDayFrom(due);
            boolean crossesMiddle = due.getDayOfMonth() <= 15 && next.getDayOfMonth() > 15;
            return next.getMonth() == due.getMonth() && !crossesMiddle ? next : calendar.workingDayUpTo(due);
        }
    },

    /** The working day before. */
    PRECEDING {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            return calendar.workingDayUpTo(due);
        }
    },

    /** The working day before, but the next one if that before lies in another month. */
    MODIFIED_PRECEDING {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            LocalDate previous = calendar.workingDayUpTo(due);
            return previous.getMonth() == due.getMonth() ? previous : calendar.workingDayFrom(due);
        }
    },

    /** From a Sunday or Monday forward, from any other day back: the nearest working day around a weekend. */
    NEAREST {
        @Override
        public LocalDate adjust(LocalDate due, HolidayCalendar calendar) {
            DayOfWeek weekday = due.getDayOfWeek();
            boolean forward = weekday == DayOfWeek.SUNDAY || weekday == DayOfWeek.MONDAY;
            return forward ? calendar.workingDayFrom(due) : calendar.workingDayUpTo(due);
        }
    };

    /** The day on which something agreed for {@code due} really falls due. */
    public abstract LocalDate adjust(LocalDate due, HolidayCalendar calendar);
}
