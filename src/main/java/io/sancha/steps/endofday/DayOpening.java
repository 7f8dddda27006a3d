package io.sancha.steps.endofday;

import java.util.List;

/**
 * What came of opening a day.
 *
 * @param outcome whether it is opened here
 * @param partitions the parts to work through, several in one text for one job, only those in which a loan is open; none where it is not opened here
 */
public record DayOpening(Outcome outcome, List<String> partitions) {
    /** Whether the day is opened here. */
    public enum Outcome {
        /** 由此办理: this process instance ends the day. */
        OPENED,
        /** 已在处理: another one does, or the day has ended. */
        TAKEN
    }
}
