package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** That an inspection missed its period, why, and until when it is made up for. */
@Entity
@Immutable
@Table(name = "inspection_prolongation")
class InspectionProlongation extends CaseFact {
    private long inspectionId;
    private LocalDate closesOn;
    private String reason;

    protected InspectionProlongation() {
    }

    InspectionProlongation(Stamp stamp, long inspectionId, LocalDate closesOn, String reason) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.closesOn = closesOn;
        this.reason = reason;
    }

    long inspectionId() {
        return inspectionId;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    String reason() {
        return reason;
    }
}
