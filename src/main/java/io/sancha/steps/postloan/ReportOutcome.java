package io.sancha.steps.postloan;

/** What the risk line makes of a report (PLM-13). */
public enum ReportOutcome { ACCEPTED, RETURNED }
