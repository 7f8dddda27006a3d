package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ContractSignings extends CrudRepository<ContractSigning, Long> {
    Optional<ContractSigning> findByLoanContractId(long loanContractId);
}
