package io.sancha.tools.demonstration;

import java.time.LocalDate;

/**
 * One case of the demonstration bank as it is meant to go.
 *
 * @param number among all of them, from 1
 * @param begins when it is opened
 * @param task where it waits, or is withdrawn; null where it does neither
 * @param months term of the loan
 * @param turns the day from which nothing is paid any more, or on which all is repaid early; null for neither
 */
record Life(long seed, int number, String branch, Ask ask, Plot plot, Pace pace, LocalDate begins, String task, int months, LocalDate turns) {

    /** What chance decides about this case. @param about what in it */
    Draw draw(Object... about) {
        return Draw.of(seed, number, java.util.List.of(about));
    }
}
