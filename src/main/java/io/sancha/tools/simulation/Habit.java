package io.sancha.tools.simulation;

/** How a borrower pays. */
enum Habit {
    ON_TIME,
    /** On time, and once a part early. */
    PARTLY_EARLY,
    /** Each instalment some days late, always as many. */
    LATE,
    /** Now on time, now weeks late, now in two parts. */
    IRREGULAR,
    /** Nothing for some months, then all that is due. */
    STOPS_AND_CURES,
    NEVER_AGAIN,
    /** All that is owed, long before the end. */
    SETTLES_EARLY
}
