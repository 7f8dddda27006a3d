package io.sancha.steps.acceptance;

import java.time.LocalDate;

/**
 * By when an application must be answered (ACC-03).
 *
 * @param submittedOn when it was handed in
 * @param months within how many
 * @param reminderDays how many days before the last one the officer is reminded
 */
record AnswerDeadline(LocalDate submittedOn, int months, int reminderDays) {
    /** The last day for the answer. */
    LocalDate dueOn() {
        return submittedOn.plusMonths(months);
    }

    LocalDate remindOn() {
        return dueOn().minusDays(reminderDays);
    }
}
