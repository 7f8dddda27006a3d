package io.sancha.steps.disbursement;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface PayOuts extends CrudRepository<PayOut, Long> {
    Optional<PayOut> findByDrawdownId(long drawdownId);
}
