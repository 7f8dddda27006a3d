package io.sancha.steps.spotcheck;

/** What becomes of a difference that the branch has answered. */
public enum Judgement {
    SETTLED, RETURNED,
    /** A key inspection is ordered (PLM-08). */
    INSPECT
}
