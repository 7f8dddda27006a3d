package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ContractPreparations extends CrudRepository<ContractPreparation, Long> {
    Optional<ContractPreparation> findFirstByCaseIdOrderByIdDesc(String caseId);
}
