package io.sancha.steps.recovery;

/** What the head office says to a proposed write-off. */
public enum WriteOffOutcome { APPROVED, DECLINED }
