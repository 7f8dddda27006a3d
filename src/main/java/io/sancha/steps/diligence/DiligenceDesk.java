package io.sancha.steps.diligence;

import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of step 4: takes down the investigation and tells its report to the later stages. */
@Service
public class DiligenceDesk {
    private final EarlierSteps earlier;
    private final Investigations investigations;
    private final Fieldworks fieldworks;
    private final CollateralDesk collateral;
    private final Measurements measurements;
    private final ReportDesk reports;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    DiligenceDesk(EarlierSteps earlier, Investigations investigations, Fieldworks fieldworks, CollateralDesk collateral, Measurements measurements,
                  ReportDesk reports, Stamps stamps, Trail trail, Rounds rounds) {
        this.rounds = rounds;
        this.earlier = earlier;
        this.investigations = investigations;
        this.fieldworks = fieldworks;
        this.collateral = collateral;
        this.measurements = measurements;
        this.reports = reports;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Opens an investigation. @throws Refusal ACC-04 if the application is not accepted */
    @Transactional
    public Investigation open(String caseId) {
        rounds.once(caseId, "diligence", "investigation", "本轮调查已开立", "the investigation of this round was opened");
        EarlierSteps.Accepted accepted = earlier.accepted(caseId);
        Investigation opened = investigations.save(new Investigation(stamps.now(caseId), accepted.id()));
        trail.about("investigation", opened.id(), null);
        return opened;
    }

    /** Takes down the work on site. @throws Refusal INV-01, INV-07, INV-09 or SEQ-03 */
    @Transactional
    public Fieldwork visit(String caseId, VisitEntry entry) {
        rounds.once(caseId, "diligence", "fieldwork", "本轮实地调查已提交", "the work on site of this round was handed in");
        Investigation investigation = current(caseId);
        var stamp = stamps.now(caseId);
        FieldworkRules.checkVisits(entry.visits(), earlier.accepted(caseId).on(), stamp.bankDate());
        FieldworkRules.checkOriginals(entry.originals(), earlier.documentTitles(caseId));
        LoanAsked asked = earlier.loanAsked(caseId);
        FieldworkRules.checkPlan(asked, entry.workingCapital());
        Fieldwork fieldwork = fieldworks.save(new Fieldwork(stamp, investigation, entry));
        trail.about("fieldwork", fieldwork.id(), null);
        return fieldwork;
    }

    /**
     * Takes down the security.
     *
     * @throws Refusal GUA-01, GUA-08, or APP-05 if security that was applied for is missing and nothing says why
     */
    @Transactional
    public Security value(String caseId, SecurityEntry entry) {
        rounds.once(caseId, "diligence", "security-valuation", "本轮担保已评估", "the security was valued in this round");
        Investigation investigation = current(caseId);
        checkOffered(earlier.loanAsked(caseId), entry);
        return collateral.value(caseId, investigation.id(), earlier.borrower(caseId), entry);
    }

    private static void checkOffered(LoanAsked asked, SecurityEntry entry) {
        if (entry.shortfall() != null && !entry.shortfall().isBlank()) {
            return;
        }
        if (asked.wantsCollateral() && entry.collateral().isEmpty()) {
            throw Refusal.by("APP-05", "申请的担保方式含抵押或质押，但未录入押品。请补录，或说明担保缺口及原因",
                "a mortgage or pledge was applied for, but no collateral is entered. Enter it, or say what is missing and why").atField("collateral");
        }
        if (asked.wantsSurety() && entry.guarantors().isEmpty()) {
            throw Refusal.by("APP-05", "申请的担保方式含保证，但未录入保证人。请补录，或说明担保缺口及原因",
                "a surety was applied for, but nobody is entered. Enter them, or say what is missing and why").atField("guarantors");
        }
    }

    /** Works out the ratios of the customer's statements. */
    @Transactional
    public void analyse(String caseId) {
        measurements.analyse(stamps.now(caseId), current(caseId), earlier.statements(caseId));
    }

    /** Measures the need for working capital, for the products that it is measured for (INV-07). */
    @Transactional
    public void measure(String caseId) {
        rounds.once(caseId, "diligence", "funding-need", "本轮资金需求已测算", "the need for funds was measured in this round");
        Investigation investigation = current(caseId);
        measurements.measure(stamps.now(caseId), investigation, earlier.loanAsked(caseId), earlier.statements(caseId),
            fieldwork(investigation).flatMap(Fieldwork::workingCapital));
    }

    /** Takes the report from the lead investigator. @throws Refusal INV-06, INV-07, INV-03, APP-05, GUA-04 or GUA-08 */
    @Transactional
    public InvestigationReport write(String caseId, ReportEntry entry) {
        return reports.write(current(caseId), entry);
    }

    /** Takes the assistant's signature or objection. @throws Refusal INV-04 if the lead would sign twice */
    @Transactional
    public CountersignEntry.Decision countersign(String caseId, CountersignEntry entry) {
        return reports.countersign(caseId, entry);
    }

    /** Seals the report that both have signed. */
    @Transactional
    public void freeze(String caseId) {
        reports.seal(caseId);
    }

    /** The case's report as last written; sealed once step 4 is over. @throws Refusal SEQ-01 if there is none */
    @Transactional(readOnly = true)
    public InvestigationReport reportOf(String caseId) {
        return reports.find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚无调查报告，请先完成调查", "the case has no investigation report; that step comes first"));
    }

    @Transactional(readOnly = true)
    public Optional<InvestigationReport> findReport(String caseId) {
        return reports.find(caseId);
    }

    /** Whether the sealed report and all that it rests on are as they were sealed. */
    @Transactional(readOnly = true)
    public boolean isIntact(InvestigationReport report) {
        return reports.isIntact(report);
    }

    /** The measured need of the case's investigation; empty where the product has none. */
    @Transactional(readOnly = true)
    public Optional<FundingNeed> needOf(String caseId) {
        return investigations.findFirstByCaseIdOrderByIdDesc(caseId).flatMap(measurements::needOf);
    }

    /** What was found on site in the case's investigation; empty before that. */
    @Transactional(readOnly = true)
    public Optional<Fieldwork> fieldworkOf(String caseId) {
        return investigations.findFirstByCaseIdOrderByIdDesc(caseId).flatMap(this::fieldwork);
    }

    private Optional<Fieldwork> fieldwork(Investigation investigation) {
        return fieldworks.findFirstByInvestigationIdOrderByIdDesc(investigation.id());
    }

    private Investigation current(String caseId) {
        return investigations.findFirstByCaseIdOrderByIdDesc(caseId)
            .orElseThrow(() -> Refusal.by("ACC-04", "案卷 " + caseId + " 尚未开立调查", "no investigation of case " + caseId + " has been opened"));
    }
}
