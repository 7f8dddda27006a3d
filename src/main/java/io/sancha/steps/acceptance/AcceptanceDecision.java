package io.sancha.steps.acceptance;

/** What the acceptance officer decides. */
public enum AcceptanceDecision {
    ACCEPT(AcceptanceOutcome.ACCEPTED), REFUSE(AcceptanceOutcome.REFUSED);

    private final AcceptanceOutcome outcome;

    AcceptanceDecision(AcceptanceOutcome outcome) {
        this.outcome = outcome;
    }

    AcceptanceOutcome outcome() {
        return outcome;
    }
}
