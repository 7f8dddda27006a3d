package io.sancha.steps.contract;

/** At which rate unpaid interest bears interest within the term (INT-02, INT-04). */
public enum CompoundRate {
    CONTRACT, PENALTY
}
