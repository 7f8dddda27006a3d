package io.sancha.steps.relationship.portfolio;

/** A customer whom a manager answers for. @param caseId one of the customer's living cases in the branch */
record Held(long customerId, String caseId, String branch) {
}
