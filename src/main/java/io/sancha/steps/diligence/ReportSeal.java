package io.sancha.steps.diligence;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Seals a report that two people signed: the hash of everything they stated. */
@Entity
@Immutable
@Table(name = "report_seal")
class ReportSeal extends CaseFact {
    @OneToOne(fetch = FetchType.LAZY)
    private InvestigationReport report;
    private String sha256;

    protected ReportSeal() {
    }

    ReportSeal(Stamp stamp, InvestigationReport report, String sha256) {
        super(stamp);
        this.report = report;
        this.sha256 = sha256;
    }

    String sha256() {
        return sha256;
    }
}
