package io.sancha.steps.contract;

/** As whom somebody signs: the borrower in person, the legal representative, or an agent with a power of attorney (CON-06). */
public enum Capacity { BORROWER, LEGAL_REPRESENTATIVE, AGENT }
