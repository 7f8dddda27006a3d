package io.sancha.recovery;

/** What the head office says to a proposed write-off. */
public enum WriteOffOutcome { APPROVED, DECLINED }
