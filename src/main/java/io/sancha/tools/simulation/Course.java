package io.sancha.tools.simulation;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.demonstration.Draw;
import java.time.LocalDate;
import java.util.Set;

/**
 * When an officer does a task that comes after the money is out: mostly in time, sometimes so late that it is told to others, sometimes never.
 *
 * @param on the working day; {@link LocalDate#MAX} for never
 */
record Course(LocalDate on, Kind kind) {
    /** What passes by itself when nobody comes: the period ends, the next measure overtakes. Everything else waits, and somebody comes at last. */
    private static final Set<String> PASSES = Set.of("collect-evidence", "report-inspection", "demand-payment", "decide-on-suit");
    private static final int LATE = 10;
    private static final int NEVER = 5;

    /** In time, past the term, or not at all. */
    enum Kind { IN_TIME, LATE, NEVER }

    static Course of(long seed, int number, HumanTask task, HolidayCalendar working) {
        LocalDate came = LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
        LocalDate due = task.dueOn() == null ? came.plusDays(20) : LocalDate.ofInstant(task.dueOn(), BankClock.CHINA);
        Draw draw = Draw.of(seed, number, "course", task.key(), came);
        int chance = draw.between(0, 99);
        if (chance < NEVER) {
            return PASSES.contains(task.key()) ? new Course(LocalDate.MAX, Kind.NEVER) : new Course(working.workingDayFrom(due.plusDays(draw.between(20, 45))),
                Kind.LATE);
        }
        if (chance < NEVER + LATE) {
            return new Course(working.workingDayFrom(due.plusDays(draw.between(1, 12))), Kind.LATE);
        }
        int most = switch (task.key()) {
            case "collect-evidence" -> 12;
            case "release-security", "decide-write-off", "revalue-security", "make-up-shortfall" -> 5;
            case "visit-unannounced" -> 0;
            default -> 2;
        };
        LocalDate wanted = task.key().equals("follow-up-warning") ? due.minusDays(draw.between(0, 2)) : came.plusDays(draw.between(0, most));
        LocalDate on = working.workingDayFrom(wanted.isBefore(came) ? came : wanted);
        return new Course(on.isAfter(due) && !due.isBefore(came) ? working.workingDayUpTo(due).isBefore(came) ? on : working.workingDayUpTo(due) : on,
            Kind.IN_TIME);
    }
}
