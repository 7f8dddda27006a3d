package io.sancha.standin;

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
public record StandIn(long id, String absent, String delegate, String duty, LocalDate firstDay, LocalDate lastDay, String reason, Instant recordedAt, Instant withdrawnAt) {
    /** Whether it holds on this day. */
    public boolean inForce(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
