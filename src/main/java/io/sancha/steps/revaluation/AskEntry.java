package io.sancha.steps.revaluation;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody asks that the security be valued before its time. @param reason such as a market that fell, or damage */
@AskedBy(rule = "GUA-07", zh = "提前重估须写明原因", en = "that security is valued before its time has a reason")
public record AskEntry(@NotBlank @Size(max = 2000) String reason) {
}
