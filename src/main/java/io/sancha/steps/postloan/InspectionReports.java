package io.sancha.steps.postloan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionReports extends CrudRepository<InspectionReport, Long> {
    boolean existsByEvidenceId(long evidenceId);

    Optional<InspectionReport> findFirstByEvidenceIdOrderByIdDesc(long evidenceId);

    List<InspectionReport> findByInspectionIdOrderById(long inspectionId);

    Optional<InspectionReport> findFirstByInspectionIdOrderByIdDesc(long inspectionId);
}
