package io.sancha.steps.approval;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Approvals extends CrudRepository<Approval, Long> {
    Optional<Approval> findFirstByCaseIdOrderByIdDesc(String caseId);

    long countByCaseId(String caseId);
}
