package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface WriteOffDecisions extends CrudRepository<WriteOffDecision, Long> {
    Optional<WriteOffDecision> findByProposalId(long proposalId);
}
