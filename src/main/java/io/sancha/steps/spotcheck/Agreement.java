package io.sancha.steps.spotcheck;

/** How what was seen compares with what the branch reported last. */
public enum Agreement {
    AS_REPORTED, DIFFERS,
    /** There is nothing of it, such as a guarantor of a loan without one, or it could not be seen. */
    NOT_SEEN
}
