package io.sancha.steps.committee;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface CommitteeResolutions extends CrudRepository<CommitteeResolution, Long> {
    Optional<CommitteeResolution> findFirstByCaseIdOrderByIdDesc(String caseId);

    boolean existsBySessionId(Long sessionId);

    boolean existsByCaseIdAndOutcome(String caseId, Outcome outcome);
}
