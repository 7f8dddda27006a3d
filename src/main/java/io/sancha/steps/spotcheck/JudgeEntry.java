package io.sancha.steps.spotcheck;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a classification officer enters at {@code judge-spot-check}. */
@AskedBy(rule = "PLM-05", zh = "差异由第二人认定，写明结论与理由", en = "a second person of the risk line judges a difference, and says why")
public record JudgeEntry(@NotNull Judgement outcome, @NotBlank @Size(max = 2000) String reason) {
}
