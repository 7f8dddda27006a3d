package io.sancha.kernel.schedule;

/** On which day a monthly instalment falls in a month that lacks the day, or when the loan began on the last day of a month. */
public enum MonthEnd {

    /** The day of the loan, or the last day of a shorter month: 31 Jan, 28 Feb, 31 Mar; 30 Apr, 30 May. */
    CLAMP,

    /** A loan that began on the last day of a month stays on last days: 30 Apr, 31 May. */
    STICK
}
