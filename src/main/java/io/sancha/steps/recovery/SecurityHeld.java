package io.sancha.steps.recovery;

/** Whether the bank still holds security of the loan. */
public enum SecurityHeld { HELD, NONE }
