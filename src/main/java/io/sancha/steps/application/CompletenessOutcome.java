package io.sancha.steps.application;

/** Whether every document on the list is there. */
public enum CompletenessOutcome { COMPLETE, INCOMPLETE }
