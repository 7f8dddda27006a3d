/**
 * Days as a bank counts them. A {@link io.sancha.kernel.calendar.DayCount} turns two dates into an exact share of a year; a
 * {@link io.sancha.kernel.calendar.HolidayCalendar} knows the days on which the bank works, from dated rows that somebody else keeps; a
 * {@link io.sancha.kernel.calendar.BusinessDayConvention} moves a due date off a holiday. Nothing here knows a holiday by itself.
 */
package io.sancha.kernel.calendar;
