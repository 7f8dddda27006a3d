package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the head of the branch enters at {@code allow-making-up}: why the inspection was missed, and why it may be made up for. */
@AskedBy(rule = "PLM-14", zh = "准许补做须写明未按期检查的原因和准许的理由", en = "who lets an inspection be made up for says why it was missed and why it may be")
public record MakingUpEntry(@NotBlank @Size(max = 500) String reason) {
}
