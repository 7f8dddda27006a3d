package io.sancha.committee;

/** What the committee's step comes to. */
public enum Outcome { PASSED, REJECTED, RETURNED, EXEMPT }
