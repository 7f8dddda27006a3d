package io.sancha.steps.application;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which statements a borrower must hand in (APP-08): the last audited years, or those since it was founded, and the latest interim period.
 * While the audit of the year just closed may still be under way, the years may end one earlier.
 *
 * @param years how many audited years
 * @param grace months after a year's end within which its audit may be outstanding
 * @param interimAge months that may have passed since the end of the interim period
 */
record StatementPeriods(int years, int grace, int interimAge) {

    /** The year ends asked for, the latest first; none for a borrower that has not closed a year yet. */
    List<LocalDate> yearEnds(LocalDate establishedOn, LocalDate today, Set<LocalDate> handedIn) {
        LocalDate last = LocalDate.of(today.getYear() - 1, Month.DECEMBER, 31);
        if (!handedIn.contains(last) && today.isBefore(last.plusDays(1).plusMonths(grace))) {
            last = last.minusYears(1);
        }
        int closed = last.getYear() - establishedOn.getYear() + 1;
        LocalDate from = last;
        return IntStream.range(0, Math.max(0, Math.min(years, closed))).mapToObj(from::minusYears).toList();
    }

    /** The earliest end of an interim period that still counts as the latest. */
    LocalDate interimFrom(LocalDate today) {
        return today.minusMonths(interimAge).withDayOfMonth(1);
    }
}
