package io.sancha.steps.postloan;

import org.springframework.data.repository.CrudRepository;

interface InspectionEndings extends CrudRepository<InspectionEnding, Long> {
    boolean existsByInspectionId(long inspectionId);
}
