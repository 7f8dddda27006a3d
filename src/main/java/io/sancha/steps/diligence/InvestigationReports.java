package io.sancha.steps.diligence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvestigationReports extends Repository<InvestigationReport, Long> {
    InvestigationReport save(InvestigationReport report);

    Optional<InvestigationReport> findFirstByCaseIdOrderByIdDesc(String caseId);

    List<InvestigationReport> findByInvestigationOrderById(Investigation investigation);
}
