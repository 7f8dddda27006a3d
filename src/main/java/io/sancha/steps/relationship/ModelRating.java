package io.sancha.steps.relationship;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What the model made of a customer's standing (模型初评): the third of the rating's five steps. */
@Entity
@Immutable
public class ModelRating {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long standingId;
    @Enumerated(EnumType.STRING)
    private RatingModel model;
    private int points;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    private Recorded recorded;
    @ElementCollection
    @CollectionTable(name = "model_rating_score", joinColumns = @JoinColumn(name = "model_rating_id"))
    @OrderColumn(name = "position")
    private List<Score> scores = new ArrayList<>();

    protected ModelRating() {
    }

    ModelRating(String caseId, CreditStanding standing, RatingModel model, List<Score> scores, int points, Grade grade, Recorded recorded) {
        this.caseId = caseId;
        this.standingId = standing.id();
        this.model = model;
        this.scores.addAll(scores);
        this.points = points;
        this.grade = grade;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public RatingModel model() {
        return model;
    }

    /** Of 100. */
    public int points() {
        return points;
    }

    public Grade grade() {
        return grade;
    }

    public List<Score> scores() {
        return List.copyOf(scores);
    }

    public Recorded recorded() {
        return recorded;
    }
}
