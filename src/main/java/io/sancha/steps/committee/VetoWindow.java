package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The hours in which the chair may veto what passed (CMT-06): they run from the last vote; afterwards silence was no veto, and not before.
 *
 * @param closesAt the last instant for a veto
 */
record VetoWindow(Instant closesAt) {
    static VetoWindow after(List<CommitteeVote> votes, int hours) {
        return new VetoWindow(votes.stream().map(CommitteeVote::recordedAt).max(Instant::compareTo)
            .orElseThrow(() -> new IllegalStateException("nobody has voted"))
            .plus(Duration.ofHours(hours)));
    }

    /** @throws Refusal by CMT-06 if the time for a veto is over */
    void checkOpen(Instant now) {
        if (now.isAfter(closesAt)) {
            throw Refusal.by("CMT-06", "否决时限已于 " + closesAt + " 届满，视为不否决", "the time for a veto ended at " + closesAt + "; silence was no veto");
        }
    }

    /** @throws Refusal by CMT-06 while the chair may still veto */
    void checkOver(Instant now) {
        if (now.isBefore(closesAt)) {
            throw Refusal.by("CMT-06", "否决时限至 " + closesAt + "，尚未届满，不得视为不否决", "the chair may veto until " + closesAt + "; silence is not yet an answer");
        }
    }
}
