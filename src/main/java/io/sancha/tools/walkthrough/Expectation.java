package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sancha.lending.account.books.RiskClass;
import jakarta.validation.constraints.NotNull;

/** How the case must end. @param at the latest of the eleven steps by which a refusal must have come */
public record Expectation(@NotNull Outcome outcome, String rule, String at, RiskClass worstRiskClass) {
    /** How a walk ends. */
    public enum Outcome {
        SETTLED, REJECTED, WRITTEN_OFF,
        /** The system refused what somebody tried to enter. */
        REFUSED_ACTION,
        /** The loan's life went on beyond what the dossier tells. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        UNFINISHED
    }
}
