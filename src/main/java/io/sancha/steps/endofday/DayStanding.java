package io.sancha.steps.endofday;

import java.util.List;

/**
 * How far the end of a day is.
 *
 * @param phase whether it goes on
 * @param done partitions done
 * @param partitions all of them
 * @param failed once it has ended, the loans that failed and are not treated yet
 * @param cause why it stands still; null if it does not
 */
public record DayStanding(Phase phase, int done, int partitions, List<DayDesk.FailedLoan> failed, String cause) {
    /** Whether it goes on. */
    public enum Phase {
        /** The job executors are at it. */
        RUNNING,
        /** The day is closed. */
        ENDED,
        /** A job has failed as often as it is tried, or the process instance was taken away: a person must look. */
        STUCK
    }

    /** The day is closed. */
    public static DayStanding ended(DayRuns.Progress progress, List<DayDesk.FailedLoan> failed) {
        return new DayStanding(Phase.ENDED, progress.done(), progress.partitions(), failed, null);
    }

    /** It goes on. */
    public static DayStanding running(DayRuns.Progress progress) {
        return new DayStanding(Phase.RUNNING, progress.done(), progress.partitions(), List.of(), null);
    }

    /** It stands still. */
    public static DayStanding stuck(DayRuns.Progress progress, String cause) {
        return new DayStanding(Phase.STUCK, progress.done(), progress.partitions(), List.of(), cause);
    }
}
