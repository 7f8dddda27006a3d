package io.sancha.steps.relationship;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The grade that the rating officer confirms (评级审定), with an opinion. */
@AskedBy(rule = "CUS-13", zh = "评级审定须有等级和意见", en = "a rating is confirmed by a grade and an opinion")
public record ConfirmationEntry(@NotNull Grade grade, @NotBlank @Size(max = 2000) String opinion) {
}
