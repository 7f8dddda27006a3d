package io.sancha.steps.recovery;

/** How the borrower is told: 电话, 信函, 上门, 律师函; a decision tells nobody. */
public enum DemandMethod { NONE, TELEPHONE, LETTER, VISIT, LAWYERS_LETTER, DECISION }
