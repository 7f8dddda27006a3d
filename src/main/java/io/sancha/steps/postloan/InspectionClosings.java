package io.sancha.steps.postloan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionClosings extends CrudRepository<InspectionClosing, Long> {
    Optional<InspectionClosing> findByInspectionId(long inspectionId);
    Optional<InspectionClosing> findFirstByCaseIdOrderByIdDesc(String caseId);

    List<InspectionClosing> findByCaseIdOrderByIdDesc(String caseId);
}
