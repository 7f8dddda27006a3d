package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** That the period of an inspection passed without a report (PLM-14). */
@Entity
@Immutable
@Table(name = "inspection_missed")
class InspectionMissed extends CaseFact {
    private long inspectionId;
    private LocalDate closedOn;
    @Enumerated(EnumType.STRING)
    private MissedPeriod period;

    protected InspectionMissed() {
    }

    InspectionMissed(Stamp stamp, long inspectionId, LocalDate closedOn, MissedPeriod period) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.closedOn = closedOn;
        this.period = period;
    }

    long inspectionId() {
        return inspectionId;
    }

    /** Last day of the period that passed. */
    LocalDate closedOn() {
        return closedOn;
    }

    MissedPeriod period() {
        return period;
    }
}
