package io.sancha.steps.warning;

/** A second person's word on a warning. */
public enum ConfirmOutcome { CONFIRMED, DISMISSED }
