package io.sancha.steps.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The grade that the rating officer confirms (评级审定), with an opinion. */
public record ConfirmationEntry(@NotNull Grade grade, @NotBlank @Size(max = 2000) String opinion) {
}
