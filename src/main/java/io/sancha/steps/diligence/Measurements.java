package io.sancha.steps.diligence;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.Ratios;
import io.sancha.platform.audit.Trail;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the system itself finds in an investigation: the ratios of the statements and the need for working capital. */
@Component
class Measurements {
    private final StatementAnalyses analyses;
    private final FundingNeeds needs;
    private final Trail trail;

    Measurements(StatementAnalyses analyses, FundingNeeds needs, Trail trail) {
        this.analyses = analyses;
        this.needs = needs;
        this.trail = trail;
    }

    /** The ratios of an investigation's statements, once: asked again it tells which they are. */
    void analyse(Stamp stamp, Investigation investigation, List<FinancialStatement> statements) {
        List<StatementAnalysis> known = analyses.findByInvestigationIdOrderByAsOf(investigation.id());
        known.forEach(analysis -> trail.about("statement-analysis", analysis.id(), null));
        if (!known.isEmpty()) {
            return;
        }
        Ratios.ofYears(statements).forEach(ratios -> {
            var analysis = analyses.save(new StatementAnalysis(stamp, investigation, ratios));
            trail.about("statement-analysis", analysis.id(), null);
        });
    }

    void measure(Stamp stamp, Investigation investigation, LoanAsked asked, List<FinancialStatement> statements, Optional<VisitEntry.WorkingCapital> plan) {
        if (!asked.isWorkingCapital()) {
            trail.answered("NOT_APPLICABLE");
            return;
        }
        FundingNeed need = needs.save(NeedMeasurement.of(stamp, investigation.id(), statements, plan.orElse(null)));
        trail.about("funding-need", need.id(), null);
        need.notMeasured().ifPresent(reason -> trail.because("INV-07", reason));
        trail.answered(need.newLoan().isPresent() ? "MEASURED" : "NOT_MEASURED");
    }

    List<StatementAnalysis> ratiosOf(Investigation investigation) {
        return analyses.findByInvestigationIdOrderByAsOf(investigation.id());
    }

    Optional<FundingNeed> needOf(Investigation investigation) {
        return needs.findFirstByInvestigationIdOrderByIdDesc(investigation.id());
    }
}
