package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ContractLapses extends CrudRepository<ContractLapse, Long> {
    Optional<ContractLapse> findFirstByCaseIdOrderByIdDesc(String caseId);
}
