package io.sancha.steps.warning;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is entered at {@code plan-measures}. */
@AskedBy(rule = "PLM-10", zh = "预警须有处置措施", en = "a warning is met by measures")
public record MeasuresEntry(@NotBlank @Size(max = 2000) String measures) {
}
