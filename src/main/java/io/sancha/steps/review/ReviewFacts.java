package io.sancha.steps.review;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Section {@code review}: the consistency check and the opinion. */
@Component
class ReviewFacts implements CaseFacts {
    private final ConsistencyChecks checks;
    private final CreditReviews reviews;
    private final Actors actors;

    ReviewFacts(ConsistencyChecks checks, CreditReviews reviews, Actors actors) {
        this.checks = checks;
        this.reviews = reviews;
        this.actors = actors;
    }

    @Override
    public String section() {
        return "review";
    }

    @Override
    public Object of(String caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        checks.findFirstByCaseIdOrderByIdDesc(caseId).ifPresent(check -> facts.put("findings", check.findings()));
        reviews.findFirstByCaseIdOrderByIdDesc(caseId).ifPresent(review -> {
            facts.put("decision", review.decision());
            facts.put("opinion", review.opinion());
            facts.put("focus", review.focus());
            facts.put("conditions", review.conditions());
            facts.put("points", review.points());
            facts.put("reviewer", actors.displayName(review.reviewer()));
            facts.put("reviewedOn", review.bankDate());
            facts.put("sha256", review.sha256());
        });
        return facts.isEmpty() ? null : facts;
    }
}
