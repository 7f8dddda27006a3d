package io.sancha.steps.warning;

/** The reverse approval of a warning. */
public enum LiftOutcome {
    LIFTED,
    /** It stays in force, and is followed up further. */
    KEPT
}
