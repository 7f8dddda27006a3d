package io.sancha.steps.postloan;

/** Why an inspection is a key one (PLM-08), or comes earlier than it would. */
public enum KeyCause {
    /** The class is worse than normal. */
    CLASS_WORSE,
    /** A warning is in force: production stopped, a major event, or whatever else a second person confirmed. */
    WARNED,
    /** Money was misused and is not mended yet (DIS-13). */
    MISUSED,
    /** Interest is overdue for longer than the policy lets it be. */
    INTEREST_OVERDUE,
    /** Principal is overdue, by however little. */
    PRINCIPAL_OVERDUE,
    /** The customer is rated lower than at the approval. */
    RATED_LOWER,
    /** The head of a branch or the risk line ordered it. */
    ORDERED,
    /** The last one was not made (PLM-14). */
    NOT_MADE
}
