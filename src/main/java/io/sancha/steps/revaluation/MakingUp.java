package io.sancha.steps.revaluation;

/** How a shortfall is made up: by more security, or by a repayment that the books show. */
public enum MakingUp {
    SUPPLEMENTED, REPAID
}
