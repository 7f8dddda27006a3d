package io.sancha.steps.postloan;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the papers of an inspection: evidence, comparison, report, recheck. */
@Component
class InspectionPapers {
    private final Evidences evidences;
    private final InspectionComparisons comparisons;
    private final InspectionReports reports;
    private final InspectionRechecks rechecks;
    private final Trail trail;

    InspectionPapers(Evidences evidences, InspectionComparisons comparisons, InspectionReports reports, InspectionRechecks rechecks, Trail trail) {
        this.evidences = evidences;
        this.comparisons = comparisons;
        this.reports = reports;
        this.rechecks = rechecks;
        this.trail = trail;
    }

    void keep(Stamp stamp, Inspection inspection, EvidenceEntry entry) {
        var evidence = evidences.save(new InspectionEvidence(stamp, inspection.id(), entry.visitedOn(), entry.place(), entry.operations(), entry.management(),
            entry.collateral(), entry.statements(), entry.interestAndDunning(), entry.useOfFunds()));
        trail.about("inspection-evidence", evidence.id(), null);
    }

    InspectionComparison compare(Stamp stamp, Inspection inspection, BigDecimal repeatedFrom) {
        InspectionEvidence now = evidence(inspection)
            .orElseThrow(() -> Refusal.by("PLM-07", "尚未在检查期内取证，无可比对", "no evidence was captured in the period; there is nothing to compare"));
        OnceOnly.check(comparison(now).isPresent(), "本次取证已与上次比对", "this evidence was compared with the last");
        Optional<InspectionEvidence> last = evidences.findByCaseIdOrderById(stamp.caseId()).stream().filter(other -> other.inspectionId() != inspection.id())
            .max(Comparator.comparing(InspectionEvidence::id));
        BigDecimal similarity = last.map(other -> TextSimilarity.of(now.text(), other.text())).orElse(BigDecimal.ZERO);
        return comparisons.save(new InspectionComparison(stamp, now.id(), last.map(InspectionEvidence::id).orElse(null), similarity,
            similarity.compareTo(repeatedFrom) >= 0));
    }

    void keep(Stamp stamp, Inspection inspection, ReportEntry entry) {
        InspectionEvidence evidence = evidence(inspection)
            .orElseThrow(() -> Refusal.by("PLM-07", "尚未在检查期内取证，不能出具检查报告", "no evidence was captured in the period; there is nothing to report"));
        OnceOnly.check(reports.existsByEvidenceId(evidence.id()), "本次检查已出具报告", "this inspection was reported");
        var report = reports.save(new InspectionReport(stamp, inspection.id(), evidence.id(), entry.finding(), entry.signals(), entry.followUp(),
            entry.classInDoubt()));
        trail.about("inspection-report", report.id(), null);
        trail.answered(report.classInDoubt() ? "YES" : "NO");
    }

    InspectionRecheck keep(Stamp stamp, Inspection inspection, RecheckEntry entry) {
        InspectionReport report = report(inspection).orElseThrow(() -> Refusal.by("PLM-07", "检查报告尚未提交，不能复核", "there is no report to recheck yet"));
        if (report.recordedBy().equals(stamp.by())) {
            throw Refusal.by("PLM-05", "复核须由风险条线另一人办理", "the recheck is made by another person, of the risk line");
        }
        OnceOnly.check(rechecks.findByReportId(report.id()).isPresent(), "本报告已复核", "this report was rechecked");
        var recheck = rechecks.save(new InspectionRecheck(stamp, report.id(), entry.classInDoubt(), entry.opinion()));
        trail.about("inspection-recheck", recheck.id(), null);
        return recheck;
    }

    Optional<InspectionEvidence> evidence(Inspection inspection) {
        return evidences.findFirstByInspectionIdOrderByIdDesc(inspection.id());
    }

    Optional<InspectionComparison> comparison(InspectionEvidence evidence) {
        return comparisons.findByEvidenceId(evidence.id());
    }

    Optional<InspectionReport> report(Inspection inspection) {
        return reports.findFirstByInspectionIdOrderByIdDesc(inspection.id());
    }

    Optional<InspectionRecheck> recheck(Inspection inspection) {
        return report(inspection).flatMap(report -> rechecks.findByReportId(report.id()));
    }
}
