package io.sancha.steps.disbursement;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface PaymentPlans extends CrudRepository<PaymentPlan, Long> {
    Optional<PaymentPlan> findByDrawdownId(long drawdownId);
}
