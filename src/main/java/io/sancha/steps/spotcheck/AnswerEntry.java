package io.sancha.steps.spotcheck;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the head of the branch enters at {@code answer-spot-check}: why its report differs from what was seen, and what is done about it. */
@AskedBy(rule = "PLM-05", zh = "差异须由支行负责人说明原因并写明整改措施", en = "the head of the branch says why the report differs and what is done about it")
public record AnswerEntry(@NotBlank @Size(max = 2000) String explanation, @NotBlank @Size(max = 2000) String measures) {
}
