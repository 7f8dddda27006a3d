package io.sancha.steps.acceptance;

/** What follows from a finding of the eligibility check. */
public enum Effect {
    /** The application cannot be accepted. */
    BLOCK,
    /** It can, but the approval needs prior consultation. */
    CONSULT
}
