package io.sancha.steps.revaluation;

/** Whether somebody outside appraised, or the bank itself. */
public enum AppraisalMethod {
    OUTSIDE, OWN
}
