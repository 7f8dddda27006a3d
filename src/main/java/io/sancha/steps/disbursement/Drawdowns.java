package io.sancha.steps.disbursement;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Drawdowns extends CrudRepository<Drawdown, Long> {
    Optional<Drawdown> findFirstByCaseIdOrderByIdDesc(String caseId);
}
