package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionRechecks extends CrudRepository<InspectionRecheck, Long> {
    Optional<InspectionRecheck> findByReportId(long reportId);
}
