/**
 * What a loan costs and when. {@link io.sancha.kernel.schedule.LoanTerms} say what was agreed: drawdowns, rates by date, method, timetable,
 * day count and rounding, each declared and none guessed. Resolved against the bank's calendar they give a
 * {@link io.sancha.kernel.schedule.Schedule}, whose principal sums to the loan and whose last balance is zero. Beside it stand the single
 * calculations that an officer does by hand: interest of a period or by products (积数), discount, penalty and compound interest,
 * working-capital need. Plain functions of their arguments; exact until the one rounding that is named.
 */
package io.sancha.kernel.schedule;
