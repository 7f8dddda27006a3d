package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface SuitDecisions extends CrudRepository<SuitDecision, Long> {
    Optional<SuitDecision> findFirstByCaseIdOrderByIdDesc(String caseId);
}
