package io.sancha.kernel.schedule;

/** Which of its two dates ends a period for interest when the due date is moved off a holiday. */
public enum AccrualDates {

    /** The agreed date: a payment moved by a holiday costs nothing more. The default. */
    AGREED,

    /** The adjusted date: interest runs until the day on which the payment really falls due, and the next period is shorter. */
    ADJUSTED
}
