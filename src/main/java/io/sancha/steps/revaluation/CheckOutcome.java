package io.sancha.steps.revaluation;

/** A second person's word: it stands, or goes back to who entered it. */
public enum CheckOutcome {
    ACCEPTED, RETURNED
}
