package io.sancha.steps.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The superior's answer and its reason (APR-04). */
public record ConsultEntry(@NotNull Answer answer, @NotBlank @Size(max = 2000) String reason) {
}
