package io.sancha.steps.revaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody asks that the security be valued before its time. @param reason such as a market that fell, or damage */
public record AskEntry(@NotBlank @Size(max = 2000) String reason) {
}
