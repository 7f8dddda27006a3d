package io.sancha.lending.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface CreditFiles extends Repository<CreditFile, Long> {
    CreditFile save(CreditFile file);

    Optional<CreditFile> findFirstByCustomerIdOrderByVersionDesc(long customerId);

    /** The one with the highest version of those collected up to that day in cases of a branch (BRN-01). */
    @Query(nativeQuery = true, value = """
        select f.* from credit_file f join case_branch c on c.case_id = f.case_id
         where f.customer_id = :customer and f.bank_date <= :day and c.branch = :branch order by f.version desc limit 1""")
    Optional<CreditFile> latest(@Param("customer") long customerId, @Param("day") LocalDate day, @Param("branch") String branch);
}
