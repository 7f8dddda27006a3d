package io.sancha.recovery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface RecoveryMeasures extends CrudRepository<RecoveryMeasure, Long> {
    Optional<RecoveryMeasure> findFirstByCaseIdOrderByIdDesc(String caseId);
    List<RecoveryMeasure> findByCaseIdOrderById(String caseId);
}
