package io.sancha.steps.committee;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface CommitteeSessions extends CrudRepository<CommitteeSession, Long> {
    Optional<CommitteeSession> findFirstByCaseIdOrderByIdDesc(String caseId);
}
