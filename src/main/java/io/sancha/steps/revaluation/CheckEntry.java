package io.sancha.steps.revaluation;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the risk line enters at {@code check-revaluation} and {@code check-supplement}. */
@AskedBy(rule = "GUA-07", zh = "押品价值由第二人复核，写明结论与依据", en = "a second person checks what secures a loan, and says why")
public record CheckEntry(@NotNull CheckOutcome outcome, @NotBlank @Size(max = 2000) String reason) {
}
