package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** How far the evidence says what that of another inspection said, of the same inspector or customer, in the same words. */
@Entity
@Immutable
@Table(name = "inspection_comparison")
class InspectionComparison extends CaseFact {
    private long evidenceId;
    private Long earlierEvidenceId;
    private BigDecimal similarity;
    private boolean repeated;

    protected InspectionComparison() {
    }

    InspectionComparison(Stamp stamp, long evidenceId, Long earlierEvidenceId, BigDecimal similarity, boolean repeated) {
        super(stamp);
        this.evidenceId = evidenceId;
        this.earlierEvidenceId = earlierEvidenceId;
        this.similarity = similarity;
        this.repeated = repeated;
    }

    long evidenceId() {
        return evidenceId;
    }

    /** The one that is most like it; empty where none is like it at all. */
    Optional<Long> earlierEvidenceId() {
        return Optional.ofNullable(earlierEvidenceId);
    }

    /** From 0 to 1. */
    BigDecimal similarity() {
        return similarity;
    }

    /** Whether it is so alike that somebody should ask why. */
    boolean repeated() {
        return repeated;
    }
}
