package io.sancha.steps.spotcheck;

/** How far an unannounced visit has come. */
public enum SpotCheckState {
    TO_VISIT, TO_ANSWER, TO_JUDGE, AS_REPORTED, SETTLED, INSPECTION_ORDERED,
    /** The loan was settled or written off meanwhile. */
    ENDED;

    boolean isOpen() {
        return this == TO_VISIT || this == TO_ANSWER || this == TO_JUDGE;
    }
}
