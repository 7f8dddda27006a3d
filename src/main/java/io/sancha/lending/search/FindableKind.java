package io.sancha.lending.search;

/** What can be found. */
public enum FindableKind {
    CUSTOMER, GUARANTOR, CASE, LOAN, CONTRACT, COLLATERAL, CERTIFICATE
}
