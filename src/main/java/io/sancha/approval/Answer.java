package io.sancha.approval;

/** What the superior answers to a consultation. */
public enum Answer { CONSENTED, OBJECTED }
