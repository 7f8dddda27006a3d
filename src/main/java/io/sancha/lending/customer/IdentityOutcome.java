package io.sancha.lending.customer;

/** What the review of a customer's identity came to. */
public enum IdentityOutcome { VERIFIED, REFUSED }
