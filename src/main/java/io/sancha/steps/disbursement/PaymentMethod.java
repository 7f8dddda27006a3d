package io.sancha.steps.disbursement;

/** How the loan's money reaches the borrower's counterparty (DIS-09). */
public enum PaymentMethod {
    /** The bank pays the counterparty on the borrower's instruction (受托支付). */
    ENTRUSTED,
    /** The bank pays the borrower, who pays the counterparty (自主支付). */
    AUTONOMOUS
}
