package io.sancha.steps.warning;

/** Where a warning came from. */
public enum WarningSource {
    /** Somebody of the bank saw it. */
    PEOPLE,
    /** A program that watches from outside told it over REST, under a reference of its own. */
    OUTSIDE,
    /** The system found it when a day had ended. */
    SYSTEM
}
