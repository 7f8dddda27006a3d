package io.sancha.steps.acceptance;

/** How step 3 ends: 受理 or 不予受理. */
public enum AcceptanceOutcome { ACCEPTED, REFUSED }
