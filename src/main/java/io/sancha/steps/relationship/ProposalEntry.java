package io.sancha.steps.relationship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The grade that the manager proposes (评级建议). @param reason needed where the grade is not the model's */
public record ProposalEntry(@NotNull Grade grade, @Size(max = 2000) String reason) {
}
