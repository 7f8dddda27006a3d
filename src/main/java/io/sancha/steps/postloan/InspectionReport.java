package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The report of an inspection. */
@Entity
@Immutable
@Table(name = "inspection_report")
class InspectionReport extends CaseFact {
    private long inspectionId;
    private long evidenceId;
    private String finding;
    private String signals;
    private String followUp;
    private boolean classInDoubt;
    private String justification;

    protected InspectionReport() {
    }

    InspectionReport(Stamp stamp, long inspectionId, long evidenceId, ReportEntry entry) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.evidenceId = evidenceId;
        this.finding = entry.finding();
        this.signals = entry.signals();
        this.followUp = entry.followUp();
        this.classInDoubt = entry.classInDoubt();
        this.justification = entry.justification();
    }

    long inspectionId() {
        return inspectionId;
    }

    long evidenceId() {
        return evidenceId;
    }

    String finding() {
        return finding;
    }

    /** Warning signals. */
    Optional<String> signals() {
        return Optional.ofNullable(signals);
    }

    Optional<String> followUp() {
        return Optional.ofNullable(followUp);
    }

    boolean classInDoubt() {
        return classInDoubt;
    }

    /** Why it holds although it raises red flags (PLM-13). */
    Optional<String> justification() {
        return Optional.ofNullable(justification);
    }
}
