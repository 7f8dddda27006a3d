package io.sancha.steps.postloan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the risk line enters at {@code recheck-inspection}. */
public record RecheckEntry(@NotNull Boolean classInDoubt, @NotBlank @Size(max = 2000) String opinion) {
}
