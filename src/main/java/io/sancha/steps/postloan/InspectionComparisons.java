package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionComparisons extends CrudRepository<InspectionComparison, Long> {
    Optional<InspectionComparison> findByEvidenceId(long evidenceId);
}
