package io.sancha.steps.warning;

/** What has become of a warning. */
public enum WarningState {
    /** It waits for a second person's word. */
    RAISED,
    /** It is in force. */
    CONFIRMED, DISMISSED, LIFTED,
    /** It ended with its loan. */
    ENDED
}
