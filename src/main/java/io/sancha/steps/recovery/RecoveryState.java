package io.sancha.steps.recovery;

/** How a loan that fell due or into arrears stands: paid in full, back in order, or still owing. */
public enum RecoveryState { PAID, CURED, OVERDUE }
