package io.sancha.steps.relationship;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ModelRatings extends Repository<ModelRating, Long> {
    ModelRating save(ModelRating rating);

    Optional<ModelRating> findFirstByCaseIdOrderByIdDesc(String caseId);
}
