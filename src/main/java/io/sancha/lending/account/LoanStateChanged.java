package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanState;

/** A loan's state changed; told within the transaction that changed it. */
public record LoanStateChanged(String caseId, String loanNumber, LoanState before, LoanState after) {
}
