package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
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
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "voucher_seen", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<VoucherSeen> vouchers = new ArrayList<>();

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
        this.vouchers.addAll(entry.vouchers());
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

    /** What the vouchers of own payments that were drawn showed (DIS-14). */
    List<VoucherSeen> vouchers() {
        return List.copyOf(vouchers);
    }

    /** Why it holds although it raises red flags (PLM-13). */
    Optional<String> justification() {
        return Optional.ofNullable(justification);
    }
}
