package io.sancha.steps.approval;

/** What an approver may decide. */
public enum Decision {
    APPROVE("APPROVED"), RETURN("RETURNED"), REJECT("REJECTED");

    private final String outcome;

    Decision(String outcome) {
        this.outcome = outcome;
    }

    /** The answer that the diagram's gateway reads. */
    public String outcome() {
        return outcome;
    }
}
