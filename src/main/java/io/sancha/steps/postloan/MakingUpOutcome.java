package io.sancha.steps.postloan;

/** Whether a missed inspection may be made up for (PLM-14). */
public enum MakingUpOutcome {
    ALLOWED,
    /** It ends as not made, and another takes its place at once. */
    REFUSED
}
