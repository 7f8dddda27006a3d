package io.sancha.platform.moving;

import java.time.Instant;
import java.util.Map;

/**
 * A plan to move the cases of one diagram, and how far it has come.
 *
 * @param process key of the diagram
 * @param to the version to which cases move: the newest when it was planned
 * @param toSha256 hash of that version's file
 * @param sources hashes of the versions from which they move, by their numbers
 * @param mappings elements that are called otherwise in the newest version, by their ids in the others
 * @param sha256 hash of all that was planned, the dry run included, see {@link PlanText}
 * @param outcome what was decided on it; null while nothing is
 * @param decidedBy who decided
 * @param decisionReason what they said to it; null where nothing
 * @param halted whether somebody has stopped it and nobody has gone on
 * @param haltReason why; null where it is not stopped
 * @param endedAt when its last case came out, or it was ended before; null until then
 */
public record MovePlan(long id, String process, int to, String toSha256, Map<Integer, String> sources, Map<String, String> mappings, String reason,
    String sha256, String plannedBy, Instant plannedAt, Outcome outcome, String decidedBy, Instant decidedAt, String decisionReason, boolean halted,
    String haltReason, Instant endedAt) {
    /** What is decided on a plan. */
    public enum Outcome { RELEASED, WITHDRAWN, REFUSED }

    /** Where it stands. */
    public enum State { OPEN, MOVING, STOPPED, ENDED, WITHDRAWN, REFUSED }

    /** Where it stands. */
    public State state() {
        if (outcome == null) {
            return State.OPEN;
        }
        if (outcome != Outcome.RELEASED) {
            return State.valueOf(outcome.name());
        }
        return endedAt != null ? State.ENDED : halted ? State.STOPPED : State.MOVING;
    }

    /** The diagram's file, as it goes by on the page of versions. */
    public String file() {
        return process + ".bpmn";
    }

    /** The key of the chain on the trail that tells its story. */
    String chain() {
        return "case-move-" + id;
    }
}
