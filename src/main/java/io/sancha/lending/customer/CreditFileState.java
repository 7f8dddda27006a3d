package io.sancha.lending.customer;

/** Whether the customer's credit file can be used as it is. */
public enum CreditFileState { CURRENT, TO_COLLECT }
