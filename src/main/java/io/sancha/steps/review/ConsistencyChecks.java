package io.sancha.steps.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ConsistencyChecks extends Repository<ConsistencyCheck, Long> {
    ConsistencyCheck save(ConsistencyCheck check);

    Optional<ConsistencyCheck> findFirstByCaseIdOrderByIdDesc(String caseId);
}
