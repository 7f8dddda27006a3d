package io.sancha.steps.committee;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the chair says to a vote that passed. @param reason required with a veto */
@AskedBy(rule = "CMT-06", zh = "主任须明确是否否决", en = "the chair vetoes or does not")
public record VetoEntry(@NotNull VetoDecision decision, @Size(max = 2000) String reason) {
}
