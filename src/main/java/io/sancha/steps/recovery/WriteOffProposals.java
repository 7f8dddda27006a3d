package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface WriteOffProposals extends CrudRepository<WriteOffProposal, Long> {
    Optional<WriteOffProposal> findFirstByCaseIdOrderByIdDesc(String caseId);
}
