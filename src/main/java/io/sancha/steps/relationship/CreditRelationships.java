package io.sancha.steps.relationship;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CreditRelationships extends Repository<CreditRelationship, Long> {
    CreditRelationship save(CreditRelationship relationship);

    Optional<CreditRelationship> findByCaseId(String caseId);

    /** The customer's first. */
    Optional<CreditRelationship> findFirstByCustomerIdOrderByIdAsc(long customerId);
}
