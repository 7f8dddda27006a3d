package io.sancha.steps.contract;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface SecurityRegistrations extends CrudRepository<SecurityRegistration, Long> {
    boolean existsBySubordinateContractId(long subordinateContractId);

    List<SecurityRegistration> findByCaseIdAndCollateralIdNotNullOrderById(String caseId);

    List<SecurityRegistration> findBySubordinateContractIdInOrderById(Collection<Long> contracts);
}
