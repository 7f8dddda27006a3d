package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What the risk line says of a report, as the second line (PLM-05). */
@Entity
@Immutable
@Table(name = "inspection_recheck")
class InspectionRecheck extends CaseFact {
    private long reportId;
    private boolean accepted;
    private boolean classInDoubt;
    private String opinion;

    protected InspectionRecheck() {
    }

    InspectionRecheck(Stamp stamp, long reportId, boolean accepted, boolean classInDoubt, String opinion) {
        super(stamp);
        this.reportId = reportId;
        this.accepted = accepted;
        this.classInDoubt = classInDoubt;
        this.opinion = opinion;
    }

    long reportId() {
        return reportId;
    }

    /** Whether the report stands; else it is made anew (PLM-13). */
    boolean accepted() {
        return accepted;
    }

    /** The last word on it. */
    boolean classInDoubt() {
        return classInDoubt;
    }

    String opinion() {
        return opinion;
    }
}
