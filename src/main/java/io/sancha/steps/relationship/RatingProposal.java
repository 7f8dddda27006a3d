package io.sancha.steps.relationship;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The grade that the customer's manager proposes (评级建议): the fourth of the rating's five steps. */
@Entity
@Immutable
public class RatingProposal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long modelRatingId;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    private String reason;
    private Recorded recorded;

    protected RatingProposal() {
    }

    RatingProposal(String caseId, ModelRating model, ProposalEntry entry, Recorded recorded) {
        this.caseId = caseId;
        this.modelRatingId = model.id();
        this.grade = entry.grade();
        this.reason = entry.reason();
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public Grade grade() {
        return grade;
    }

    /** Why it is not the model's grade, where it is not. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Who proposed it, and when. */
    public Recorded recorded() {
        return recorded;
    }
}
