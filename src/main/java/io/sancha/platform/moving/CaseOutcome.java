package io.sancha.platform.moving;

/** What became of a case at its turn. {@code OVER}: it had ended, or followed another version, before. */
public enum CaseOutcome { MOVED, REFUSED, OVER }
