package io.sancha.steps.relationship;

/** Outlook of the customer's industry (行业前景); the worst first. */
public enum IndustryOutlook { DECLINING, STABLE, FAVOURABLE }
