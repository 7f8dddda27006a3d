package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That an inspection ended before it was done: with its loan, settled or written off (PLM-12), or since it was missed (PLM-14). */
@Entity
@Immutable
@Table(name = "inspection_ending")
class InspectionEnding extends CaseFact {
    private long inspectionId;
    @Enumerated(EnumType.STRING)
    private EndingCause cause;
    private String reason;

    protected InspectionEnding() {
    }

    /** @param reason why the head of the branch did not let it be made up for; null of other causes */
    InspectionEnding(Stamp stamp, long inspectionId, EndingCause cause, String reason) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.cause = cause;
        this.reason = reason;
    }

    long inspectionId() {
        return inspectionId;
    }

    EndingCause cause() {
        return cause;
    }
}
