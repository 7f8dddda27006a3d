package io.sancha.steps.diligence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Fieldworks extends Repository<Fieldwork, Long> {
    Fieldwork save(Fieldwork fieldwork);

    Optional<Fieldwork> findFirstByInvestigationIdOrderByIdDesc(long investigationId);

    Optional<Fieldwork> findFirstByCaseIdOrderByIdDesc(String caseId);
}
