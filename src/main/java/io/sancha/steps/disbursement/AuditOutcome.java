package io.sancha.steps.disbursement;

/** To what an audit of a drawdown comes. */
public enum AuditOutcome {
    PASSED,
    /** Back to the relationship manager, with the reason. */
    RETURNED
}
