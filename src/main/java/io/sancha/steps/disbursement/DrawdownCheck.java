package io.sancha.steps.disbursement;

/**
 * What the system finds for one item of the disbursement checklist (DIS-03). Nobody ticks it.
 *
 * @param rule id of the rule that asks for it
 * @param chinese what was found, in a sentence
 */
public record DrawdownCheck(Item item, String rule, boolean met, String chinese, String english) {
    /** The items, in the order in which an auditor reads them. */
    public enum Item { APPROVAL, VALIDITY, CONTRACT, TERM, SUBORDINATE_CONTRACTS, SEAL, REGISTRATION, VAULT, DOCUMENTS, ACCOUNT, MANAGER, REQUEST,
        PAYMENT_METHOD, WARNINGS }
}
