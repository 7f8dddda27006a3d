package io.sancha.platform.release;

import java.time.Instant;

/**
 * A change to the bank's processes, and how far it has come.
 *
 * @param name what the proposer called it
 * @param source with what it was sent; null where that was not said
 * @param sha256 hash of its files' names and hashes, see {@link ChangeFile#together}
 * @param takesBack the change that it takes back; null where it takes back none
 * @param reason why, as the proposer stated it; null while it is not stated
 * @param outcome how it ended; null while it is open
 * @param endedBy who ended it
 * @param endReason what they said to it; null where nothing
 * @param deploymentId the engine's id of what was deployed; null where nothing was
 * @param takenBackBy the change that took it back; null where none has
 */
public record ProcessChange(long id, Kind kind, String name, String source, String sha256, Long takesBack, String proposedBy, Instant proposedAt,
    String reason, Outcome outcome, String endedBy, Instant endedAt, String endReason, String deploymentId, Long takenBackBy) {
    /** What it is. {@code BUILD} is what came with the system when it started. */
    public enum Kind { PROPOSAL, TAKE_BACK, BUILD }

    /** How it ended. */
    public enum Outcome { RELEASED, WITHDRAWN, REFUSED }

    /** Where it stands. */
    public enum State { OPEN, RELEASED, WITHDRAWN, REFUSED, TAKEN_BACK }

    /** Where it stands. */
    public State state() {
        return outcome == null ? State.OPEN : takenBackBy != null ? State.TAKEN_BACK : State.valueOf(outcome.name());
    }

    /** The key of the chain on the trail that tells its story. */
    String chain() {
        return "process-change-" + id;
    }
}
