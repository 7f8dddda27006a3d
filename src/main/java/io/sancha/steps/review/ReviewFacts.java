package io.sancha.steps.review;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section {@code review}: the consistency check and the opinion. */
@Component
class ReviewFacts implements CaseFacts<ReviewFacts.Facts> {
    private final ConsistencyChecks checks;
    private final CreditReviews reviews;
    private final Actors actors;

    ReviewFacts(ConsistencyChecks checks, CreditReviews reviews, Actors actors) {
        this.checks = checks;
        this.reviews = reviews;
        this.actors = actors;
    }

    /** @param findings null until consistency is checked; all that follows is null until the case is reviewed */
    record Facts(List<ConsistencyFinding> findings, ReviewEntry.Decision decision, String opinion, ReviewEntry.Focus focus, List<String> conditions,
                 List<String> points, String reviewer, LocalDate reviewedOn, String sha256) {
    }

    @Override
    public String section() {
        return "review";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        Optional<List<ConsistencyFinding>> found = checks.findFirstByCaseIdOrderByIdDesc(caseId).map(ConsistencyCheck::findings);
        Optional<CreditReview> reviewed = reviews.findFirstByCaseIdOrderByIdDesc(caseId);
        return reviewed.map(review -> facts(found.orElse(null), review))
            .or(() -> found.map(findings -> new Facts(findings, null, null, null, null, null, null, null, null)));
    }

    private Facts facts(List<ConsistencyFinding> findings, CreditReview review) {
        return new Facts(findings, review.decision(), review.opinion(), review.focus(), review.conditions(), review.points(),
            actors.displayName(review.reviewer()), review.bankDate(), review.sha256());
    }
}
