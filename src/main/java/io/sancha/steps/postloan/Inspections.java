package io.sancha.steps.postloan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Inspections extends CrudRepository<Inspection, Long> {
    Optional<Inspection> findByPlanId(long planId);
    List<Inspection> findByCaseIdOrderById(String caseId);
}
