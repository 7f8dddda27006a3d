package io.sancha.steps.committee;

/** What the chair may decide on a vote that passed (CMT-06). */
public enum VetoDecision { NO_VETO, VETO }
