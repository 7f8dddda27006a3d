package io.sancha.steps.recovery;

/** What the escalation asks for (COL-05). */
public enum Measure { NONE, DEMAND, SUIT, WRITE_OFF }
