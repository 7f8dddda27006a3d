package io.sancha.steps.relationship;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RatingProposals extends Repository<RatingProposal, Long> {
    RatingProposal save(RatingProposal proposal);

    Optional<RatingProposal> findFirstByCaseIdOrderByIdDesc(String caseId);
}
