package io.sancha.steps.recovery;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is entered at {@code propose-write-off}. */
@AskedBy(rule = "WOF-01", zh = "核销须有条件和证据", en = "a write-off has its grounds and evidence")
public record ProposalEntry(@NotBlank @Size(max = 2000) String grounds, @NotBlank @Size(max = 2000) String evidence) {
}
