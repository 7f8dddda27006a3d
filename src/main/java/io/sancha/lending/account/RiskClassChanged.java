package io.sancha.lending.account;

import io.sancha.lending.account.books.RiskClass;

/** A loan's class changed; told within the transaction that changed it. */
public record RiskClassChanged(String caseId, String loanNumber, RiskClass before, RiskClass after) {
}
