package io.sancha.steps.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CreditReviews extends Repository<CreditReview, Long> {
    CreditReview save(CreditReview review);

    Optional<CreditReview> findFirstByCaseIdOrderByIdDesc(String caseId);
}
