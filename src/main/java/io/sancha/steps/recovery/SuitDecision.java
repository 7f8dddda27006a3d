package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Whether to sue, and why. */
@Entity
@Immutable
@Table(name = "suit_decision")
class SuitDecision extends CaseFact {
    private long measureId;
    @Enumerated(EnumType.STRING)
    private SuitEntry.Decision decision;
    private String reason;

    protected SuitDecision() {
    }

    SuitDecision(Stamp stamp, long measureId, SuitEntry.Decision decision, String reason) {
        super(stamp);
        this.measureId = measureId;
        this.decision = decision;
        this.reason = reason;
    }

    long measureId() {
        return measureId;
    }

    SuitEntry.Decision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }
}
