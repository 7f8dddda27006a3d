package io.sancha.steps.postloan;

/** Whether the borrower can pay what falls due from the business or the income that it was lent on (PLM-06). */
public enum RepaymentAbility { SUFFICIENT, TIGHT, INSUFFICIENT }
