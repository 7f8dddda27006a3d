package io.sancha.steps.diligence;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StatementAnalyses extends Repository<StatementAnalysis, Long> {
    StatementAnalysis save(StatementAnalysis analysis);

    List<StatementAnalysis> findByInvestigationIdOrderByAsOf(long investigationId);
}
