package io.sancha.customer;

/** What the review of a customer's identity came to. */
public enum IdentityOutcome { VERIFIED, REFUSED }
