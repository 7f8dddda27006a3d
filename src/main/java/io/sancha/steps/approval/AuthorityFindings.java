package io.sancha.steps.approval;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface AuthorityFindings extends CrudRepository<AuthorityFinding, Long> {
    Optional<AuthorityFinding> findFirstByCaseIdOrderByIdDesc(String caseId);
}
