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

    protected InspectionReport() {
    }

    InspectionReport(Stamp stamp, long inspectionId, long evidenceId, String finding, String signals, String followUp, boolean classInDoubt) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.evidenceId = evidenceId;
        this.finding = finding;
        this.signals = signals;
        this.followUp = followUp;
        this.classInDoubt = classInDoubt;
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
}
