package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface WriteOffProposals extends CrudRepository<WriteOffProposal, Long> {
    boolean existsByMeasureId(long measureId);

    Optional<WriteOffProposal> findFirstByCaseIdOrderByIdDesc(String caseId);
}
