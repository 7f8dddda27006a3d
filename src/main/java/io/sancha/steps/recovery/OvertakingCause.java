package io.sancha.steps.recovery;

/** Why a measure that lay open was no longer to be taken (COL-05). */
enum OvertakingCause {
    /** The next level was due. */
    NEXT_LEVEL,
    /** What was overdue then has been paid; later dues are in arrears now. */
    ARREARS_PAID
}
