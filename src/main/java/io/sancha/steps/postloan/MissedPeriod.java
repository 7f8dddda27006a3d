package io.sancha.steps.postloan;

/** How often an inspection missed its period (PLM-14). */
public enum MissedPeriod {
    /** It may be made up for, if the head of the branch allows it. */
    FIRST,
    /** The time for making up passed too: the inspection was not made. */
    AGAIN
}
