package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Evidences extends CrudRepository<InspectionEvidence, Long> {
    Optional<InspectionEvidence> findFirstByCaseIdOrderByIdDesc(String caseId);

    Optional<InspectionEvidence> findFirstByInspectionIdOrderByIdDesc(long inspectionId);
}
