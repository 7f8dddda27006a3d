package io.sancha.steps.recovery;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code decide-write-off}. */
@AskedBy(rule = "WOF-01", zh = "核销须由他人决定并写明理由", en = "a write-off is decided by another, with the reason")
public record WriteOffEntry(@NotNull WriteOffOutcome decision, @NotBlank @Size(max = 2000) String reason) {
}
