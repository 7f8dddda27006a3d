package io.sancha.steps.warning;

/** How it goes on after a follow-up. */
public enum FollowUpOutcome {
    /** The measures go on. */
    CONTINUED,
    /** The cause is gone, and it is asked that the warning be lifted. */
    LIFT_ASKED
}
