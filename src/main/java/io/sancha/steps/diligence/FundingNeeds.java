package io.sancha.steps.diligence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FundingNeeds extends Repository<FundingNeed, Long> {
    FundingNeed save(FundingNeed need);

    Optional<FundingNeed> findFirstByInvestigationIdOrderByIdDesc(long investigationId);
}
