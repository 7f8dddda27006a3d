package io.sancha.steps.disbursement;

import org.springframework.data.repository.CrudRepository;

interface PaymentConfirmations extends CrudRepository<PaymentConfirmation, Long> {
    boolean existsByPayOutId(long payOutId);
}
