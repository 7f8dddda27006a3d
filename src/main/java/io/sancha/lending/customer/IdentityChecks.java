package io.sancha.lending.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IdentityChecks extends Repository<IdentityCheck, Long> {
    IdentityCheck save(IdentityCheck check);

    Optional<IdentityCheck> findFirstByCaseIdOrderByIdDesc(String caseId);
}
