package io.sancha.steps.diligence;

import org.springframework.data.repository.Repository;

interface Countersignatures extends Repository<Countersignature, Long> {
    Countersignature save(Countersignature countersignature);

    boolean existsByReport(InvestigationReport report);
}
