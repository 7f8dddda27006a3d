package io.sancha.steps.committee;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A member's own named vote with the opinion it rests on (CMT-01). */
@AskedBy(rule = "CMT-01", zh = "委员须记名投票并写明意见", en = "members vote by name and say why")
public record VoteEntry(@NotNull Vote vote, @NotBlank @Size(max = 2000) String opinion) {
}
