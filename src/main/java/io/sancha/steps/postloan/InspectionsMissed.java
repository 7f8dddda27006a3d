package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionsMissed extends CrudRepository<InspectionMissed, Long> {
    Optional<InspectionMissed> findFirstByInspectionIdOrderByIdDesc(long inspectionId);
}
