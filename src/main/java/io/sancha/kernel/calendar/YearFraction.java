package io.sancha.kernel.calendar;

/**
 * An exact share of a year, as a quotient: 31 days of ACT/360 are 31/360.
 *
 * @param numerator counted days, times what the denominator was multiplied by
 * @param denominator days of the year, or a common multiple of 365 and 366
 */
public record YearFraction(long numerator, long denominator) {
}
