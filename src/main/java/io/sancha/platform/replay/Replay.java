package io.sancha.platform.replay;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a proposed table was asked again for past decisions.
 *
 * @param change number of the change that proposes it
 * @param file in which the table stands
 * @param decision id of the table
 * @param sha256 hash of the file as it was proposed
 * @param from first day whose decisions were looked at
 * @param until last day
 * @param most the latest so many
 * @param expected so many there were
 * @param lookedAt so many have been looked at
 */
public record Replay(long id, long change, String file, String decision, String sha256, LocalDate from, LocalDate until, int most, int expected, int lookedAt,
                     State state, String askedBy, Instant askedAt, Instant endedAt) {
    /** Where it stands. {@code NOT_FINISHED}: whoever worked on it is gone; it is asked again as another. */
    public enum State { RUNNING, FINISHED, FAILED, NOT_FINISHED }
}
