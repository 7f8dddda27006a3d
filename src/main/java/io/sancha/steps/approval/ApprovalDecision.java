package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the approver decided, under which written authority. */
@Entity
@Table(name = "approval_decision")
public class ApprovalDecision extends CaseFact {
    private long resolutionId;
    private long findingId;
    private long authorityId;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private Money amount;
    private Integer termMonths;
    private Rate annualRatePercent;
    private BigDecimal overdueUpliftPercent;
    private BigDecimal misuseUpliftPercent;
    private String opinion;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval_condition", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    @Column(name = "wording")
    private List<String> conditions = new ArrayList<>();

    protected ApprovalDecision() {
    }

    /** @param terms null unless the decision is to approve */
    ApprovalDecision(Stamp stamp, long resolutionId, long findingId, long authorityId, ApprovalEntry entry, Terms terms) {
        super(stamp);
        this.resolutionId = resolutionId;
        this.findingId = findingId;
        this.authorityId = authorityId;
        this.decision = entry.decision();
        this.opinion = entry.opinion();
        this.conditions = new ArrayList<>(entry.conditions());
        if (terms != null) {
            this.amount = terms.amount();
            this.termMonths = terms.termMonths();
            this.annualRatePercent = terms.rate();
            this.overdueUpliftPercent = terms.overdueUplift();
            this.misuseUpliftPercent = terms.misuseUplift();
        }
    }

    public Decision decision() {
        return decision;
    }

    long resolutionId() {
        return resolutionId;
    }

    /** The terms; empty unless the decision is to approve. */
    public Optional<Terms> terms() {
        return decision == Decision.APPROVE
            ? Optional.of(new Terms(amount, termMonths, annualRatePercent, overdueUpliftPercent, misuseUpliftPercent))
            : Optional.empty();
    }

    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    long findingId() {
        return findingId;
    }

    public List<String> conditions() {
        return List.copyOf(conditions);
    }
}
