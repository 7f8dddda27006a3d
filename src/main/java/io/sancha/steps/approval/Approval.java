package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The approval as issued (批复): its terms, conditions and the last day on which contracts may be signed on it (APR-06). */
@Entity
@Immutable
@Table(name = "approval")
public class Approval extends CaseFact {
    private long resolutionId;
    @OneToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "decision_id")
    private ApprovalDecision decision;
    private long reservationId;
    private String number;
    private Money amount;
    private int termMonths;
    private Rate annualRatePercent;
    private BigDecimal overdueUpliftPercent;
    private BigDecimal misuseUpliftPercent;
    private LocalDate validUntil;

    protected Approval() {
    }

    Approval(Stamp stamp, ApprovalDecision decision, long reservationId, String number, LocalDate validUntil) {
        super(stamp);
        Terms terms = decision.terms().orElseThrow(() -> new IllegalStateException("decision " + decision.id() + " does not approve"));
        this.resolutionId = decision.resolutionId();
        this.decision = decision;
        this.reservationId = reservationId;
        this.number = number;
        this.amount = terms.amount();
        this.termMonths = terms.termMonths();
        this.annualRatePercent = terms.rate();
        this.overdueUpliftPercent = terms.overdueUplift();
        this.misuseUpliftPercent = terms.misuseUplift();
        this.validUntil = validUntil;
    }

    /** Key of the decision that it tells. */
    long decisionId() {
        return decision.id();
    }

    /** Number of the approval, such as {@code P-0101-20240301-000042-1}. */
    public String number() {
        return number;
    }

    /** The most that may be lent, in yuan. */
    public Money amount() {
        return amount;
    }

    public int termMonths() {
        return termMonths;
    }

    public Rate rate() {
        return annualRatePercent;
    }

    /** By how many per cent of itself the rate rises on overdue principal (INT-03). */
    public BigDecimal overdueUplift() {
        return overdueUpliftPercent;
    }

    /** By how many per cent of itself the rate rises on misused money (INT-03). */
    public BigDecimal misuseUplift() {
        return misuseUpliftPercent;
    }

    public List<String> conditions() {
        return decision.conditions();
    }

    long findingId() {
        return decision.findingId();
    }

    /** User id of the person who decided. */
    public String approver() {
        return decision.recordedBy();
    }

    /** The last business date on which contracts may be dated (SEQ-05). */
    public LocalDate validUntil() {
        return validUntil;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(bankDate()) && !day.isAfter(validUntil);
    }
}
