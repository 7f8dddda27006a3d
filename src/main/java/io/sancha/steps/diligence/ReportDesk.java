package io.sancha.steps.diligence;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, countersigns and seals the investigation report. */
@Service
class ReportDesk {
    private final EarlierSteps earlier;
    private final InvestigationReports reports;
    private final Countersignatures countersignatures;
    private final ReportSeals seals;
    private final Fieldworks fieldworks;
    private final Measurements measurements;
    private final CollateralDesk collateral;
    private final Stamps stamps;
    private final Trail trail;

    ReportDesk(EarlierSteps earlier, InvestigationReports reports, Countersignatures countersignatures, ReportSeals seals, Fieldworks fieldworks,
               Measurements measurements, CollateralDesk collateral, Stamps stamps, Trail trail) {
        this.earlier = earlier;
        this.reports = reports;
        this.countersignatures = countersignatures;
        this.seals = seals;
        this.fieldworks = fieldworks;
        this.measurements = measurements;
        this.collateral = collateral;
        this.stamps = stamps;
        this.trail = trail;
    }

    @Transactional
    InvestigationReport write(Investigation investigation, ReportEntry entry) {
        String caseId = investigation.caseId();
        var stamp = stamps.now(caseId);
        // the latest report waits for the assistant, or was signed: only one that the assistant did not agree with is written again
        OnceOnly.check(reports.findByInvestigationOrderById(investigation).stream().reduce((first, second) -> second)
            .filter(last -> last.countersignature().filter(spoken -> !spoken.isSigned()).isEmpty()).isPresent(), "本次调查的报告已提交",
            "the report of this investigation was handed in");
        SectionRules.check(entry);
        LoanAsked asked = earlier.loanAsked(caseId);
        FundingNeed need = measurements.needOf(investigation).orElse(null);
        new RecommendationRules(asked, need, security(investigation), () -> earlier.mayBorrowUnsecured(caseId, stamp.bankDate())).check(entry.conclusion());
        InvestigationReport report = reports.save(new InvestigationReport(stamp, investigation, entry));
        trail.about("investigation-report", report.id(), null);
        trail.answered(report.recommends() ? "RECOMMENDED" : "NOT_RECOMMENDED");
        return report;
    }

    /** @throws Refusal INV-04 if the one who wrote the report would sign it a second time, INV-06 for an objection without a reason */
    @Transactional
    CountersignEntry.Decision countersign(String caseId, CountersignEntry entry) {
        InvestigationReport report = required(caseId);
        var stamp = stamps.now(caseId);
        if (stamp.by().equals(report.lead())) {
            throw Refusal.by("INV-04", "主办 " + stamps.called(stamp.by()) + " 不得代协办签署，双人调查须由另一人签署",
                stamps.called(stamp.by()) + " wrote the report; another person countersigns it");
        }
        OnceOnly.check(countersignatures.existsByReport(report), "协办已对本报告签署意见", "the assistant spoke on this report");
        String reason = entry.reason() == null || entry.reason().isBlank() ? null : entry.reason().strip();
        if (entry.decision() == CountersignEntry.Decision.DISAGREED && reason == null) {
            throw Refusal.by("INV-06", "不同意须写明理由", "say why you disagree").atField("reason");
        }
        Countersignature spoken = countersignatures.save(new Countersignature(stamp, report, entry.decision(), reason));
        report.countersigned(spoken);
        trail.about("report-countersignature", spoken.id(), null);
        trail.answered(entry.decision().name());
        if (entry.decision() == CountersignEntry.Decision.DISAGREED) {
            trail.because("INV-06", reason);
        }
        return entry.decision();
    }

    @Transactional
    void seal(String caseId) {
        InvestigationReport report = required(caseId);
        if (report.assistant().isEmpty()) {
            throw Refusal.by("INV-04", "调查报告须主办、协办双签后方可定稿", "a report is sealed after both have signed it");
        }
        OnceOnly.check(report.isFrozen(), "调查报告已定稿", "the report was sealed");
        ReportSeal seal = seals.save(new ReportSeal(stamps.now(caseId), report, contentHash(SealedContent.Form.INDEXES, report)));
        report.sealedBy(seal);
        trail.about("investigation-report", report.id(), seal.sha256());
    }

    /** Whether what the report rests on still has the hash under which it was sealed. */
    @Transactional(readOnly = true)
    boolean isIntact(InvestigationReport report) {
        return report.isFrozen() && Stream.of(SealedContent.Form.values()).map(form -> contentHash(form, report)).anyMatch(report.sha256()::equals);
    }

    @Transactional(readOnly = true)
    Optional<InvestigationReport> find(String caseId) {
        return reports.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    private InvestigationReport required(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "案卷 " + caseId + " 尚无调查报告", "case " + caseId + " has no investigation report yet"));
    }

    /** The hash of all that the report rests on. */
    @Transactional(readOnly = true)
    String contentHash(SealedContent.Form form, InvestigationReport report) {
        Investigation investigation = report.investigation();
        Fieldwork fieldwork = fieldworks.findFirstByInvestigationIdOrderByIdDesc(investigation.id())
            .orElseThrow(() -> new IllegalStateException("report without fieldwork"));
        return SealedContent.sha256(form, report, fieldwork, security(investigation), measurements.ratiosOf(investigation), measurements.needOf(investigation)
            .orElse(null));
    }

    private Security security(Investigation investigation) {
        return collateral.ofInvestigation(investigation.id());
    }
}
