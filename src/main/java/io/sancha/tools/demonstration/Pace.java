package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which day of a case each human task of steps 1 to 9 is done, if the case comes to it: some days after the one before it, on a working day.
 *
 * @param after by the task's place in the order, days from the case's beginning
 */
record Pace(List<Integer> after) {
    /** The tasks in the order of the lifecycle; what has a case skip some does not change the days of the others. */
    static final List<String> TASKS = List.of("identify-customer", "collect-credit-file", "survey-credit-standing", "propose-rating", "confirm-rating",
        "register-application", "collect-documents", "judge-acceptance", "visit-borrower", "value-security", "write-report", "countersign-report",
        "review-case", "convene-session", "cast-vote", "consider-veto", "decide-approval", "consult-superior", "prepare-contracts", "sign-with-customer",
        "witness-signing",
        "register-security", "take-into-vault", "request-drawdown", "audit-drawdown", "recheck-drawdown", "pay-out");
    private static final List<Integer> MOST_DAYS = List.of(0, 1, 1, 1, 2, 1, 3, 2, 3, 1, 2, 1, 3, 1, 2, 0, 2, 1, 2, 2, 1, 3, 1, 1, 1, 1, 1);

    static Pace of(Draw draw) {
        List<Integer> after = new ArrayList<>();
        int days = 0;
        for (int most : MOST_DAYS) {
            days += draw.between(most / 2, most);
            after.add(days);
        }
        return new Pace(List.copyOf(after));
    }

    /** Days from the beginning until the task is done. */
    int until(String task) {
        return after.get(TASKS.indexOf(task));
    }

    /** Days from the beginning until the task is there to be done: until the one before it is done. */
    int untilThere(String task) {
        int place = TASKS.indexOf(task);
        return place == 0 ? 0 : after.get(place - 1);
    }

    /** The working day on which the task is done. */
    LocalDate day(LocalDate begins, String task, HolidayCalendar working) {
        return working.workingDayFrom(begins.plusDays(until(task)));
    }
}
