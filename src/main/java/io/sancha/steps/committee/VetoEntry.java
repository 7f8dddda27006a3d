package io.sancha.steps.committee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the chair says to a vote that passed. @param reason required with a veto */
public record VetoEntry(@NotNull VetoDecision decision, @Size(max = 2000) String reason) {
}
