package io.sancha.steps.endofday;

/** Whether loans failed on a day and are not treated yet. */
public enum FailedLoans {
    /** 无. */
    NONE,
    /** 有: the operator treats them. */
    SOME
}
