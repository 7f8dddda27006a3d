package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the head of the branch enters at {@code allow-making-up}: whether the inspection may be made up for, why it was missed, and why so. */
@AskedBy(rule = "PLM-14", zh = "补做须由支行负责人准许或不准许，写明未按期检查的原因和理由",
    en = "whether a missed inspection is made up for is said with why it was missed and why it may or may not be")
public record MakingUpEntry(@NotNull MakingUpOutcome outcome, @NotBlank @Size(max = 500) String reason) {
}
