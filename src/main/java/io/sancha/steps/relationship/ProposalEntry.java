package io.sancha.steps.relationship;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The grade that the manager proposes (评级建议). @param reason needed where the grade is not the model's */
@AskedBy(rule = "CUS-13", zh = "评级建议须有等级", en = "a proposal of a rating names the grade")
public record ProposalEntry(@NotNull Grade grade, @Size(max = 2000) String reason) {
}
