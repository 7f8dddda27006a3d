package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * What somebody does otherwise than the sections of the dossier have it: at a human task, or from the page of the case. What is tried in vain is told as
 * such, with the rule that refuses it; the story goes on after it.
 *
 * @param task id of the human task; null of what is begun at a door
 * @param door what is begun from the page of the case, such as {@code raise-warning}; null of a task
 * @param time at which coming of the task in this case, from 1 on; each, where absent
 * @param from of comings of the task on this day or later
 * @param on day on which it is done; as soon as may be, where absent
 * @param by a user id, or {@code $duty}; whose duty it is, where absent
 * @param photographOf the photograph is the one that was taken at this earlier coming of the same task
 * @param entry fields of the form that say something else than the sections do
 * @param left nobody does the task
 * @param refused the rule that refuses it; null where it is taken
 * @param field the field that the refusal names
 */
public record Act(String task, String door, @Min(1) Integer time, LocalDate from, LocalDate on, String by, @Min(1) Integer photographOf, ObjectNode entry,
                  Boolean left, String refused, String field) {
    boolean isAttempt() {
        return refused != null;
    }

    boolean isLeft() {
        return Boolean.TRUE.equals(left);
    }

    boolean isDueOn(LocalDate today) {
        return on == null || !on.isAfter(today);
    }

    /** Whether it is told of this coming of a task. */
    boolean isOf(String key, int coming, LocalDate came) {
        return key.equals(task) && (time == null || time == coming) && (from == null || !from.isAfter(came));
    }

    /** What it is called where it did not come about as told. */
    String called() {
        return (task == null ? door : task) + (time == null ? "" : " (time " + time + ")");
    }
}
