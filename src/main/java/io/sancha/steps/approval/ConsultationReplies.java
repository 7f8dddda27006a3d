package io.sancha.steps.approval;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ConsultationReplies extends CrudRepository<ConsultationReply, Long> {
    Optional<ConsultationReply> findByDecisionId(long decisionId);
}
