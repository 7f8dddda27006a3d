package io.sancha.steps.acceptance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EligibilityChecks extends Repository<EligibilityCheck, Long> {
    EligibilityCheck save(EligibilityCheck check);

    Optional<EligibilityCheck> findFirstByApplicationIdOrderByIdDesc(long applicationId);
}
