package io.sancha.approval;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ApprovalDecisions extends CrudRepository<ApprovalDecision, Long> {
    Optional<ApprovalDecision> findFirstByCaseIdOrderByIdDesc(String caseId);
}
