package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The hours in which the chair may veto what passed (CMT-06): they run from the last vote; afterwards silence was no veto, and not before.
 *
 * @param closesAt the last instant for a veto
 */
record VetoWindow(Instant closesAt) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BankClock.CHINA);

    /** @param hours how many the bank's policy gives to what was voted on a day: a row that begins while they run neither shortens nor prolongs them */
    static VetoWindow after(List<CommitteeVote> votes, ToIntFunction<LocalDate> hours) {
        CommitteeVote last = votes.stream().max(Comparator.comparing(CommitteeVote::recordedAt))
            .orElseThrow(() -> new IllegalStateException("nobody has voted"));
        return new VetoWindow(last.recordedAt().plus(Duration.ofHours(hours.applyAsInt(last.bankDate()))));
    }

    /** @throws Refusal by CMT-06 if the time for a veto is over */
    void checkOpen(Instant now) {
        if (now.isAfter(closesAt)) {
            throw Refusal.by("CMT-06", "否决时限已于 " + shown() + " 届满，视为不否决", "the time for a veto ended at " + shown() + "; silence was no veto");
        }
    }

    /** @throws Refusal by CMT-06 while the chair may still veto */
    void checkOver(Instant now) {
        if (now.isBefore(closesAt)) {
            throw Refusal.by("CMT-06", "否决时限至 " + shown() + "，尚未届满，不得视为不否决", "the chair may veto until " + shown() + "; silence is not yet an answer");
        }
    }

    private String shown() {
        return SHOWN.format(closesAt);
    }
}
