package io.sancha.steps.spotcheck;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the risk line chooses a loan for a visit. */
@AskedBy(rule = "PLM-11", zh = "选定突击检查须写明理由", en = "who chooses a loan for an unannounced visit says why")
public record ChooseEntry(@NotBlank @Size(max = 1000) String reason) {
}
