package io.sancha.steps.approval;

/** What the superior answers to a consultation. */
public enum Answer { CONSENTED, OBJECTED }
