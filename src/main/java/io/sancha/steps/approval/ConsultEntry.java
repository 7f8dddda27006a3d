package io.sancha.steps.approval;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The superior's answer and its reason (APR-04). */
@AskedBy(rule = "APR-04", zh = "上级须明确答复并说明理由", en = "the superior body answers and says why")
public record ConsultEntry(@NotNull Answer answer, @NotBlank @Size(max = 2000) String reason) {
}
