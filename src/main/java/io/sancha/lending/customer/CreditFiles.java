package io.sancha.lending.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CreditFiles extends Repository<CreditFile, Long> {
    CreditFile save(CreditFile file);

    Optional<CreditFile> findById(long id);

    Optional<CreditFile> findFirstByCustomerIdOrderByVersionDesc(long customerId);

    /** The one with the highest version of those collected up to that day in cases of a branch (BRN-01). */
    @Query("""
        select f from CreditFile f join CreditCase c on c.id = f.caseId
         where f.customerId = ?1 and f.recorded.bankDate <= ?2 and c.branch = ?3 order by f.version desc limit 1""")
    Optional<CreditFile> latest(long customerId, LocalDate day, String branch);
}
