package io.sancha.steps.relationship;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CreditStandings extends Repository<CreditStanding, Long> {
    CreditStanding save(CreditStanding standing);

    Optional<CreditStanding> findFirstByCaseIdOrderByIdDesc(String caseId);
}
