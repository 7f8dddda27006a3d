package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
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
    @Enumerated(EnumType.STRING)
    private ReturnsJudgement funds;
    private String fundsReason;
    private Money misusedAmount;

    protected InspectionRecheck() {
    }

    InspectionRecheck(Stamp stamp, long reportId, RecheckEntry entry) {
        super(stamp);
        this.reportId = reportId;
        this.accepted = entry.outcome() == ReportOutcome.ACCEPTED;
        this.classInDoubt = accepted && entry.classInDoubt();
        this.opinion = entry.opinion();
        if (accepted && entry.funds() != null) {
            this.funds = entry.funds();
            this.fundsReason = entry.fundsReason().strip();
            this.misusedAmount = funds == ReturnsJudgement.MISUSE ? entry.misusedAmount() : null;
        }
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

    /** What it makes of the borrower's own payments and of what came back (DIS-14). */
    Optional<ReturnsJudgement> funds() {
        return Optional.ofNullable(funds);
    }

    Optional<String> fundsReason() {
        return Optional.ofNullable(fundsReason);
    }

    /** How much the risk line itself takes for misused. */
    Optional<Money> misusedAmount() {
        return Optional.ofNullable(misusedAmount);
    }
}
