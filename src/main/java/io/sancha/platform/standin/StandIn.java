package io.sancha.platform.standin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That one person stands in for another under one duty.
 *
 * @param absent user id of who is away and made it
 * @param delegate user id of who stands in
 * @param firstDay first business date on which it holds
 * @param lastDay last business date on which it holds
 * @param withdrawnAt when it was withdrawn; null while it stands
 */
public record StandIn(long id, String absent, String delegate, String duty, LocalDate firstDay, LocalDate lastDay, String reason, Instant recordedAt,
    Instant withdrawnAt) {
    /** Where it stands on a day. */
    public enum State { TO_COME, IN_FORCE, OVER, WITHDRAWN }

    /** Whether it holds on this day. */
    public boolean inForce(LocalDate day) {
        return state(day) == State.IN_FORCE;
    }

    State state(LocalDate day) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (day.isBefore(firstDay)) {
            return State.TO_COME;
        }
        return day.isAfter(lastDay) ? State.OVER : State.IN_FORCE;
    }
}
