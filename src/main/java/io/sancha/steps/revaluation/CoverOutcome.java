package io.sancha.steps.revaluation;

/** Whether what secures a loan carries what is owed (GUA-04). */
public enum CoverOutcome {
    COVERED, SHORT
}
