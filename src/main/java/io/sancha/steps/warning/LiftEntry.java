package io.sancha.steps.warning;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code approve-lift}. */
@AskedBy(rule = "PLM-10", zh = "解除预警须经反向审批，写明理由", en = "a warning is lifted by the reverse approval, with its reason")
public record LiftEntry(@NotNull LiftOutcome outcome, @NotBlank @Size(max = 2000) String reason) {
}
