package io.sancha.steps.diligence;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The assistant investigator's signature under a report, or their objection (协办签署). */
@Entity
@Immutable
@Table(name = "report_countersignature")
public class Countersignature extends CaseFact {
    @OneToOne(fetch = FetchType.LAZY)
    private InvestigationReport report;
    @Enumerated(EnumType.STRING)
    private CountersignEntry.Decision decision;
    private String reason;

    protected Countersignature() {
    }

    Countersignature(Stamp stamp, InvestigationReport report, CountersignEntry.Decision decision, String reason) {
        super(stamp);
        this.report = report;
        this.decision = decision;
        this.reason = reason;
    }

    public boolean isSigned() {
        return decision == CountersignEntry.Decision.SIGNED;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
