package io.sancha.steps.committee;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface CommitteeVotes extends CrudRepository<CommitteeVote, Long> {
    List<CommitteeVote> findBySessionIdOrderById(long sessionId);
}
