package io.sancha.steps.postloan;

/** Why an inspection ended before it was done. */
enum EndingCause {
    /** Its loan was settled or written off (PLM-12). */
    LOAN_ENDED,
    /** Its period passed, and the time for making up too (PLM-14). */
    MISSED,
    /** Its period passed, and the head of the branch did not let it be made up for (PLM-14). */
    NOT_MADE_UP
}
