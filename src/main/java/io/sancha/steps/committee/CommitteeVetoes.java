package io.sancha.steps.committee;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface CommitteeVetoes extends CrudRepository<CommitteeVeto, Long> {
    Optional<CommitteeVeto> findBySessionId(long sessionId);
}
