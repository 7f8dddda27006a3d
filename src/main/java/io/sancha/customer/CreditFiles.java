package io.sancha.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CreditFiles extends Repository<CreditFile, Long> {
    CreditFile save(CreditFile file);

    Optional<CreditFile> findById(long id);

    Optional<CreditFile> findFirstByCustomerIdOrderByVersionDesc(long customerId);

    /** The latest one collected up to that day. */
    Optional<CreditFile> findFirstByCustomerIdAndRecordedBankDateLessThanEqualOrderByVersionDesc(long customerId, LocalDate day);
}
