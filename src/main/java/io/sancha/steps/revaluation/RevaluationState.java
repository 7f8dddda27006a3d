package io.sancha.steps.revaluation;

/** How far a revaluation has come. */
public enum RevaluationState {
    TO_REVALUE, TO_CHECK, SHORT, SUPPLEMENT_TO_CHECK, COVERED,
    /** The loan was settled or written off meanwhile. */
    ENDED;

    boolean isOpen() {
        return this != COVERED && this != ENDED;
    }
}
