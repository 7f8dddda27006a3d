package io.sancha.steps.postloan;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the papers of an inspection: evidence, comparison, report, recheck. */
@Component
class InspectionPapers {
    private final Evidences evidences;
    private final InspectionComparisons comparisons;
    private final InspectionReports reports;
    private final InspectionRechecks rechecks;
    private final LikeTexts texts;
    private final RedFlags flags;
    private final OwnPaymentDesk own;
    private final MisuseDesk misuses;
    private final Trail trail;

    InspectionPapers(Evidences evidences, InspectionComparisons comparisons, InspectionReports reports, InspectionRechecks rechecks, LikeTexts texts,
        RedFlags flags, OwnPaymentDesk own, MisuseDesk misuses, Trail trail) {
        this.own = own;
        this.misuses = misuses;
        this.evidences = evidences;
        this.comparisons = comparisons;
        this.reports = reports;
        this.rechecks = rechecks;
        this.texts = texts;
        this.flags = flags;
        this.trail = trail;
    }

    void keep(Stamp stamp, Inspection inspection, EvidenceEntry entry) {
        own.check(inspection.caseId(), entry);
        var evidence = evidences.save(new InspectionEvidence(stamp, inspection.id(), entry));
        own.keep(stamp, evidence, entry);
        trail.about("inspection-evidence", evidence.id(), null);
    }

    InspectionComparison compare(Stamp stamp, Inspection inspection) {
        InspectionEvidence now = evidence(inspection)
            .orElseThrow(() -> Refusal.by("PLM-07", "尚未在检查期内取证，无可比对", "no evidence was captured in the period; there is nothing to compare"));
        OnceOnly.check(comparison(now).isPresent(), "本次取证已与以往比对", "this evidence was compared with earlier ones");
        Optional<LikeTexts.Like> like = texts.evidence(now);
        BigDecimal similarity = like.map(LikeTexts.Like::similarity).orElse(BigDecimal.ZERO);
        return comparisons.save(new InspectionComparison(stamp, now.id(), like.map(LikeTexts.Like::id).orElse(null), similarity,
            similarity.compareTo(flags.sameWordsFrom(stamp.bankDate())) >= 0));
    }

    void keep(Stamp stamp, Inspection inspection, ReportEntry entry) {
        InspectionEvidence evidence = evidence(inspection)
            .orElseThrow(() -> Refusal.by("PLM-07", "尚未在检查期内取证，不能出具检查报告", "no evidence was captured in the period; there is nothing to report"));
        OnceOnly.check(reports.existsByEvidenceId(evidence.id()), "本次检查已出具报告", "this inspection was reported");
        own.checkVouchers(inspection, evidence, entry.vouchers());
        List<RedFlag.Found> found = flags.ofReport(stamp, inspection, evidence, entry);
        RedFlags.checkJustified(found, entry);
        var report = reports.save(new InspectionReport(stamp, inspection.id(), evidence.id(), entry));
        flags.keep(stamp, report, found);
        if (!found.isEmpty()) {
            trail.because("PLM-13", entry.justification());
        }
        trail.about("inspection-report", report.id(), null);
        trail.answered(report.classInDoubt() ? "YES" : "NO");
    }

    InspectionRecheck keep(Stamp stamp, Inspection inspection, RecheckEntry entry) {
        InspectionReport report = report(inspection).orElseThrow(() -> Refusal.by("PLM-07", "检查报告尚未提交，不能复核", "there is no report to recheck yet"));
        if (report.recordedBy().equals(stamp.by())) {
            throw Refusal.by("PLM-05", "复核须由风险条线另一人办理", "the recheck is made by another person, of the risk line");
        }
        OnceOnly.check(rechecks.findByReportId(report.id()).isPresent(), "本报告已复核", "this report was rechecked");
        boolean accepted = entry.outcome() == ReportOutcome.ACCEPTED;
        if (accepted && entry.classInDoubt() == null) {
            throw Refusal.by("CLS-11", "认可报告须判断分类是否存疑", "of a report that is accepted it must be judged whether the class still holds").atField("classInDoubt");
        }
        if (accepted) {
            misuses.checkJudged(inspection, evidence(inspection).orElseThrow(), flags.of(report), entry);
        }
        var recheck = rechecks.save(new InspectionRecheck(stamp, report.id(), entry));
        recheck.fundsReason().ifPresent(reason -> trail.because("DIS-14", reason));
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
