package io.sancha.steps.relationship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ManagerAssignments extends Repository<ManagerAssignment, Long> {
    ManagerAssignment save(ManagerAssignment assignment);

    /** The end of the customer's chain. */
    Optional<ManagerAssignment> findFirstByCustomerIdOrderByIdDesc(long customerId);

    /** Those that no later one replaces: one, unless somebody has written past the chain. */
    @Query("""
        select m from ManagerAssignment m where m.customerId = :customerId
           and not exists (select 1 from ManagerAssignment later where later.replaces = m.id) order by m.id""")
    List<ManagerAssignment> standing(long customerId);
}
