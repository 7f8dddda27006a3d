package io.sancha.lending.account.books;

/**
 * What was agreed about one loan when it was paid out; what is agreed later comes as an event.
 *
 * @param account what was agreed at the start
 * @param plan the first plan
 */
public record Agreement(LoanAccount account, LoanPlan plan) {
}
