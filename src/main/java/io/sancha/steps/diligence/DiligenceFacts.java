package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.LoanToValue;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section {@code diligence}: what the investigation found, measured and reported so far. */
@Component
class DiligenceFacts implements CaseFacts {
    private final Investigations investigations;
    private final Fieldworks fieldworks;
    private final Measurements measurements;
    private final InvestigationReports reports;
    private final CollateralDesk collateral;
    private final EarlierSteps earlier;
    private final Actors actors;

    DiligenceFacts(Investigations investigations, Fieldworks fieldworks, Measurements measurements, InvestigationReports reports, CollateralDesk collateral,
                   EarlierSteps earlier, Actors actors) {
        this.investigations = investigations;
        this.fieldworks = fieldworks;
        this.measurements = measurements;
        this.reports = reports;
        this.collateral = collateral;
        this.earlier = earlier;
        this.actors = actors;
    }

    @Override
    public String section() {
        return "diligence";
    }

    @Override
    public Object of(String caseId) {
        return investigations.findFirstByCaseIdOrderByIdDesc(caseId).map(this::told).orElse(null);
    }

    private Map<String, Object> told(Investigation current) {
        String caseId = current.caseId();
        Map<String, Object> facts = new LinkedHashMap<>();
        Optional<Fieldwork> fieldwork = fieldworks.findFirstByCaseIdOrderByIdDesc(caseId);
        facts.put("openedOn", current.bankDate());
        facts.put("workingCapitalLoan", earlier.loanAsked(caseId).isWorkingCapital());
        facts.put("originals", originals(caseId, fieldwork));
        fieldwork.ifPresent(found -> {
            facts.put("visits", found.visits());
            facts.put("credit", found.credit());
            found.workingCapital().ifPresent(plan -> facts.put("workingCapital", plan));
        });
        facts.put("ratios", measurements.ratiosOf(current).stream().map(DiligenceFacts::ratios).toList());
        measurements.needOf(current).ifPresent(need -> facts.put("need", need.lines()));
        Optional<InvestigationReport> report = reports.findFirstByCaseIdOrderByIdDesc(caseId);
        report.ifPresent(written -> facts.put("report", report(written)));
        facts.put("objections", objections(current));
        Money principal = report.flatMap(InvestigationReport::conclusion).map(InvestigationReport.Conclusion::amount)
            .orElse(earlier.loanAsked(caseId).amount());
        collateral.find(caseId).flatMap(security -> security.loanToValue(principal)).ifPresent(ltv -> facts.put("loanToValue", loanToValue(ltv)));
        return facts;
    }

    private List<Map<String, Object>> originals(String caseId, Optional<Fieldwork> fieldwork) {
        return earlier.documentTitles(caseId).entrySet().stream()
            .map(d -> Map.<String, Object>of("document", d.getKey(), "title", d.getValue(), "seen", fieldwork.isPresent() && fieldwork.get().originals()
            .contains(d.getKey()))).toList();
    }

    private static Map<String, Object> ratios(StatementAnalysis analysis) {
        Map<String, Object> year = new LinkedHashMap<>();
        year.put("asOf", analysis.asOf());
        year.putAll(analysis.byName());
        return year;
    }

    private static Map<String, Object> loanToValue(LoanToValue ltv) {
        return Map.of("principal", ltv.principal(), "value", ltv.value(), "percent", ltv.percent(), "ceilingPercent", ltv.ceilingPercent(),
            "lendable", ltv.lendable(), "withinCeiling", ltv.withinCeiling());
    }

    private Map<String, Object> report(InvestigationReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sections", report.sections());
        facts.put("recommend", report.recommends());
        report.conclusion().ifPresent(conclusion -> {
            facts.put("amount", conclusion.amount());
            facts.put("termMonths", conclusion.termMonths());
            facts.put("annualRatePercent", conclusion.annualRate());
        });
        facts.put("lead", actors.displayName(report.lead()));
        facts.put("writtenOn", report.bankDate());
        report.assistant().ifPresent(assistant -> facts.put("assistant", actors.displayName(assistant)));
        if (report.isFrozen()) {
            facts.put("frozenAt", report.frozenAt());
            facts.put("sha256", report.sha256());
        }
        return facts;
    }

    private List<Map<String, Object>> objections(Investigation investigation) {
        return reports.findByInvestigationOrderById(investigation).stream().flatMap(report -> report.countersignature().stream())
            .filter(word -> !word.isSigned())
            .map(word -> Map.<String, Object>of("by", actors.displayName(word.recordedBy()), "on", word.bankDate(), "reason", word.reason().orElse("")))
            .toList();
    }
}
