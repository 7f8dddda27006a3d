package io.sancha.lending.exposure;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface LimitChecks extends CrudRepository<LimitCheck, Long> {
    Optional<LimitCheck> findFirstByCaseIdOrderByIdDesc(String caseId);
}
