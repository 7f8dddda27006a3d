package io.sancha.steps.postloan;

/** Whether who stands surety can still answer for the loan (PLM-06). */
public enum GuarantorAbility { ABLE, WEAKENED, UNABLE }
