package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InspectionProlongations extends CrudRepository<InspectionProlongation, Long> {
    Optional<InspectionProlongation> findFirstByInspectionIdOrderByIdDesc(long inspectionId);

    boolean existsByMissedId(long missedId);
}
