package io.sancha.steps.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code decide-on-suit}. */
public record SuitEntry(@NotNull Decision decision, @NotBlank @Size(max = 2000) String reason) {
    /** Sue, or not yet. */
    public enum Decision { SUE, WAIT }
}
