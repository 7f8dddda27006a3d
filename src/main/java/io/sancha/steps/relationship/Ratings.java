package io.sancha.steps.relationship;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Ratings extends Repository<Rating, Long> {
    Rating save(Rating rating);

    boolean existsByProposalId(long proposalId);

    Optional<Rating> findById(long id);

    /** The latest one confirmed up to that day. */
    Optional<Rating> findFirstByCustomerIdAndRecordedBankDateLessThanEqualOrderByIdDesc(long customerId, LocalDate day);
}
