package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That an inspection under way ended with its loan, settled or written off, before it came to its own end (PLM-12). */
@Entity
@Immutable
@Table(name = "inspection_ending")
class InspectionEnding extends CaseFact {
    private long inspectionId;

    protected InspectionEnding() {
    }

    InspectionEnding(Stamp stamp, long inspectionId) {
        super(stamp);
        this.inspectionId = inspectionId;
    }

    long inspectionId() {
        return inspectionId;
    }
}
