package io.sancha.lending.account.books;

/** At which rate unpaid interest bears interest before maturity, as the contract says (INT-02, INT-04); afterwards it is the penalty rate. */
public enum CompoundRate {
    /** The contract rate (1999 rule on interest, article 20). */
    CONTRACT,
    /** The penalty rate (银发〔2003〕251 号). */
    PENALTY
}
