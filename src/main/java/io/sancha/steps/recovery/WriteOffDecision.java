package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What the head office decided on a proposal to write off. */
@Entity
@Immutable
@Table(name = "write_off_decision")
class WriteOffDecision extends CaseFact {
    private long proposalId;
    @Enumerated(EnumType.STRING)
    private WriteOffOutcome outcome;
    private String reason;

    protected WriteOffDecision() {
    }

    WriteOffDecision(Stamp stamp, long proposalId, WriteOffOutcome outcome, String reason) {
        super(stamp);
        this.proposalId = proposalId;
        this.outcome = outcome;
        this.reason = reason;
    }

    long proposalId() {
        return proposalId;
    }

    WriteOffOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }
}
