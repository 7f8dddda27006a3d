package io.sancha.steps.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is entered at {@code propose-write-off}. */
public record ProposalEntry(@NotBlank @Size(max = 2000) String grounds, @NotBlank @Size(max = 2000) String evidence) {
}
