package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Until when an inspection may be made after its period, and why: it was missed and the head allowed it (PLM-14), or the risk line returned its report. */
@Entity
@Immutable
@Table(name = "inspection_prolongation")
class InspectionProlongation extends CaseFact {
    private long inspectionId;
    private Long missedId;
    private LocalDate closesOn;
    private String reason;

    protected InspectionProlongation() {
    }

    InspectionProlongation(Stamp stamp, long inspectionId, Long missedId, LocalDate closesOn, String reason) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.missedId = missedId;
        this.closesOn = closesOn;
        this.reason = reason;
    }

    long inspectionId() {
        return inspectionId;
    }

    /** The missed period that is made up for; empty where the report was returned. */
    Optional<Long> missedId() {
        return Optional.ofNullable(missedId);
    }

    LocalDate closesOn() {
        return closesOn;
    }

    String reason() {
        return reason;
    }
}
