package io.sancha.steps.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A member's own named vote with the opinion it rests on (CMT-01). */
public record VoteEntry(@NotNull Vote vote, @NotBlank @Size(max = 2000) String opinion) {
}
