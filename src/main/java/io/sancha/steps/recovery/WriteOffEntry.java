package io.sancha.steps.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code decide-write-off}. */
public record WriteOffEntry(@NotNull WriteOffOutcome decision, @NotBlank @Size(max = 2000) String reason) {
}
