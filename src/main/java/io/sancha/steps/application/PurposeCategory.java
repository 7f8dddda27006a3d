package io.sancha.steps.application;

/** What the money is for. Equity and speculation are named so that they can be refused (ACC-01). */
public enum PurposeCategory { OPERATING, CONSUMPTION, FIXED_INVESTMENT, EQUITY, SPECULATION }
