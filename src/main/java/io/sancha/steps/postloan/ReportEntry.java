package io.sancha.steps.postloan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the inspector enters at {@code report-inspection}.
 *
 * @param signals warning signals, if any
 * @param followUp what is to be done, if anything
 * @param lateReason why the period was missed; only when it was
 */
public record ReportEntry(@NotBlank @Size(max = 4000) String finding, @Size(max = 2000) String signals, @Size(max = 2000) String followUp,
    @NotNull Boolean classInDoubt,
                          @Size(max = 500) String lateReason) {
}
