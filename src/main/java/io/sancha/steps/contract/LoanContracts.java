package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface LoanContracts extends CrudRepository<LoanContract, Long> {
    Optional<LoanContract> findFirstByCaseIdOrderByIdDesc(String caseId);

    boolean existsByPreparationId(long preparationId);

    long countByCaseId(String caseId);
}
