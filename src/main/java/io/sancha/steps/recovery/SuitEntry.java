package io.sancha.steps.recovery;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code decide-on-suit}. */
@AskedBy(rule = "COL-08", zh = "未收回的贷款须决定如何追偿", en = "what is not repaid is collected, and by which way is decided")
public record SuitEntry(@NotNull Decision decision, @NotBlank @Size(max = 2000) String reason) {
    /** Sue, or not yet. */
    public enum Decision { SUE, WAIT }
}
