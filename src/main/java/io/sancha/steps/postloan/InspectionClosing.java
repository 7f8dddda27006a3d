package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That an inspection is done, and whether it changed the class. */
@Entity
@Immutable
@Table(name = "inspection_closing")
class InspectionClosing extends CaseFact {
    private long inspectionId;
    private long recheckId;
    @Enumerated(EnumType.STRING)
    private ClassOutcome outcome;

    protected InspectionClosing() {
    }

    InspectionClosing(Stamp stamp, long inspectionId, long recheckId, ClassOutcome outcome) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.recheckId = recheckId;
        this.outcome = outcome;
    }

    long inspectionId() {
        return inspectionId;
    }

    long recheckId() {
        return recheckId;
    }

    ClassOutcome outcome() {
        return outcome;
    }
}
