/**
 * Days as a bank counts them. A {@link io.sancha.calendar.DayCount} turns two dates into an exact share of a year; a
 * {@link io.sancha.calendar.HolidayCalendar} knows the days on which the bank works, from dated rows that somebody else keeps; a
 * {@link io.sancha.calendar.BusinessDayConvention} moves a due date off a holiday. Nothing here knows a holiday by itself.
 */
package io.sancha.calendar;
