package io.sancha.steps.relationship;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ManagerAssignments extends Repository<ManagerAssignment, Long> {
    ManagerAssignment save(ManagerAssignment assignment);

    /** The end of the customer's chain. */
    Optional<ManagerAssignment> findFirstByCustomerIdOrderByIdDesc(long customerId);
}
