package io.sancha.steps.relationship;

/** What waits for a receiver's answer while the manager hands the customer over alone. */
public interface WaitingHandOver {
    /** In the transaction in which it happens. */
    void handedOver(String caseId, long customer);
}
