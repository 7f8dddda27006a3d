package io.sancha.steps.committee;

/** What the committee's step comes to. */
public enum Outcome { PASSED, REJECTED, RETURNED, EXEMPT }
