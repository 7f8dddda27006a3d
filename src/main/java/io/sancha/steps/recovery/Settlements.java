package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Settlements extends CrudRepository<Settlement, Long> {
    Optional<Settlement> findFirstByCaseIdOrderByIdDesc(String caseId);
}
