package io.sancha.steps.endofday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the operator enters about the loans that failed at the end of a day.
 *
 * @param outcome what was done
 * @param note why it failed and how it was put right
 */
public record TreatmentEntry(@NotNull Outcome outcome, @NotBlank @Size(max = 2000) String note) {
    /** What was done. */
    public enum Outcome {
        /** 重新处理: the day is done again for these loans. */
        RUN_AGAIN,
        /** 已更正: put right by postings of their own. */
        CORRECTED,
        /** 留待处理: the next end of day takes them up. */
        LEFT
    }
}
