package io.sancha.lending.collateral;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SecurityValuations extends Repository<Security, Long> {
    Security save(Security security);

    Optional<Security> findFirstByCaseIdOrderByIdDesc(String caseId);

    Optional<Security> findFirstByInvestigationIdOrderByIdDesc(long investigationId);
}
