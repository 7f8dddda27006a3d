package io.sancha.tools.simulation;

/** What somebody tries that is not allowed. */
enum Wrong {
    INCOMPLETE_FORM, ANOTHER_DUTY, VISIT_BEFORE_THE_PERIOD, WITHOUT_PICTURE, PICTURE_USED_BEFORE,
    /** Meant in earnest, but a rule is against it: a class that is too good, a warning lifted too early. */
    MEANT_IN_EARNEST,
    PAID_TOO_MUCH, RECEIPT_OF_TOMORROW, RECEIPT_OF_ANOTHER
}
