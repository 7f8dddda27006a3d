package io.sancha.lending.account;

/** A loan's class changed; told within the transaction that changed it. */
public record RiskClassChanged(String caseId, String loanNumber, RiskClass before, RiskClass after) {
}
