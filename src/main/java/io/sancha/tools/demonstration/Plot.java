package io.sancha.tools.demonstration;

/** How a case goes. */
enum Plot {
    /** Comes to a task of steps 1 to 9 and waits there. */
    WAITS,
    /** Sent back to the investigators by the reviewer, who wait for what is missing. */
    RETURNED,
    /** The approval's ninety days run out before anybody comes to the contracts. */
    LAPSES,
    /** The customer withdraws. */
    WITHDRAWN,
    REFUSED_AT_ACCEPTANCE, REJECTED_IN_REVIEW, REJECTED_BY_COMMITTEE, REJECTED_IN_APPROVAL,
    /** Paid as agreed, so far. */
    PAYS,
    /** Sent back once in the review, agreed the second time, paid as agreed since. */
    PAYS_AFTER_A_RETURN,
    /** Each instalment weeks late. */
    PAYS_LATE,
    /** Paid as agreed, but the inspector sees trouble. */
    WEAKENS,
    /** Paid as agreed, but nobody comes to inspect. */
    NOT_INSPECTED,
    /** Pays nothing any more from a day on. */
    STOPS_PAYING,
    /** The same, so long ago that the loan is proposed to be written off, which waits. */
    TO_BE_WRITTEN_OFF,
    /** The same, and it is written off. */
    WRITTEN_OFF,
    /** Paid to the end. */
    SETTLED
}
