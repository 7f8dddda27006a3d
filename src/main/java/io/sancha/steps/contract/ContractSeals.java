package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ContractSeals extends CrudRepository<ContractSeal, Long> {
    boolean existsByLoanContractId(long loanContractId);

    Optional<ContractSeal> findFirstByCaseIdOrderByIdDesc(String caseId);

    Optional<ContractSeal> findByLoanContractId(long contractId);
}
