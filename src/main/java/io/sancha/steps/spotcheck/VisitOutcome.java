package io.sancha.steps.spotcheck;

/** What a visit comes to. */
public enum VisitOutcome {
    AS_REPORTED,
    /** Something is not as the branch reported it. */
    DIFFERS
}
