package io.sancha.steps.diligence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The assistant investigator's word on the report. @param reason required for a disagreement */
public record CountersignEntry(@NotNull Decision decision, @Size(max = 2000) String reason) {

    /** What the assistant may say. */
    public enum Decision { SIGNED, DISAGREED }
}
