package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface SuitDecisions extends CrudRepository<SuitDecision, Long> {
    boolean existsByMeasureId(long measureId);

    Optional<SuitDecision> findFirstByCaseIdOrderByIdDesc(String caseId);
}
