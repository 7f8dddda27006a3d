package io.sancha.steps.approval;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ApprovalDecisions extends CrudRepository<ApprovalDecision, Long> {
    Optional<ApprovalDecision> findFirstByCaseIdOrderByIdDesc(String caseId);
}
