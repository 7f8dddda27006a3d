package io.sancha.steps.recovery;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface PaymentDemands extends CrudRepository<PaymentDemand, Long> {
    boolean existsByMeasureId(long measureId);

    List<PaymentDemand> findByCaseIdOrderById(String caseId);
}
