package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionPlans extends CrudRepository<InspectionPlan, Long> {
    Optional<InspectionPlan> findFirstByCaseIdOrderByIdDesc(String caseId);
}
