package io.sancha.steps.postloan;

/** In which state an inspector found a thing that secures the loan (PLM-06). */
public enum SecurityState {
    /** Whole, and used as it was when it was valued. */
    SOUND,
    /** Let to others. */
    LET,
    /** Damaged, or worth visibly less. */
    DAMAGED,
    /** Seized, attached, or disputed. */
    SEIZED,
    /** Not there any more. */
    GONE
}
