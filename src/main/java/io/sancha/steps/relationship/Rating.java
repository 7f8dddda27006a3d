package io.sancha.steps.relationship;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A customer's rating as confirmed (评级审定): the last of its five steps, by another person than the one who proposed it (CUS-13). */
@Entity
@Immutable
public class Rating {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private Long proposalId;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    private String opinion;
    private LocalDate validUntil;
    private Recorded recorded;

    protected Rating() {
    }

    Rating(String caseId, long customerId, RatingProposal proposal, ConfirmationEntry entry, LocalDate validUntil, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.proposalId = proposal.id();
        this.grade = entry.grade();
        this.opinion = entry.opinion();
        this.validUntil = validUntil;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    public Grade grade() {
        return grade;
    }

    public String opinion() {
        return opinion;
    }

    /** The last day on which it holds. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** Who confirmed it, and when. */
    public Recorded recorded() {
        return recorded;
    }

    /** Whether it holds on that day: not before it was confirmed, not after it has run out. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(recorded.bankDate()) && !day.isAfter(validUntil);
    }
}
