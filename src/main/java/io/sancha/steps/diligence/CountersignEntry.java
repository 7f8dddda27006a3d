package io.sancha.steps.diligence;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The assistant investigator's word on the report. @param reason required for a disagreement */
@AskedBy(rule = "INV-04", zh = "协办调查人须明确签署意见", en = "the assistant investigator signs, or says why not")
public record CountersignEntry(@NotNull Decision decision, @Size(max = 2000) String reason) {

    /** What the assistant may say. */
    public enum Decision { SIGNED, DISAGREED }
}
