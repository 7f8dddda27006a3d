package io.sancha.steps.warning;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code follow-up-warning}. */
@AskedBy(rule = "PLM-10", zh = "处置须跟踪，写明进展", en = "measures are followed up, with how they stand")
public record FollowUpEntry(@NotNull FollowUpOutcome outcome, @NotBlank @Size(max = 2000) String finding) {
}
