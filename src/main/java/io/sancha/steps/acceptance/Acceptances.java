package io.sancha.steps.acceptance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Acceptances extends Repository<Acceptance, Long> {
    Acceptance save(Acceptance acceptance);

    Optional<Acceptance> findFirstByCaseIdOrderByIdDesc(String caseId);

    Optional<Acceptance> findByApplicationId(long applicationId);
}
