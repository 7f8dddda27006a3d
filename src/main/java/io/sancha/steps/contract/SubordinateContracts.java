package io.sancha.steps.contract;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface SubordinateContracts extends CrudRepository<SubordinateContract, Long> {
    List<SubordinateContract> findByLoanContractIdOrderById(long loanContractId);
}
