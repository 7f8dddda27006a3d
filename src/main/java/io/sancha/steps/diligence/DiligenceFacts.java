package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.LoanToValue;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section {@code diligence}: what the investigation found, measured and reported so far. */
@Component
class DiligenceFacts implements CaseFacts<DiligenceFacts.Facts> {
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

    /** @param originals what documents the case has, and which originals were seen on the visit; each part is null until it is there */
    record Facts(LocalDate openedOn, boolean workingCapitalLoan, List<Original> originals, List<SiteVisit> visits, VisitEntry.Credit credit,
                 VisitEntry.WorkingCapital workingCapital, List<StatementAnalysis.Figures> ratios, FundingNeed.Lines need, Report report,
                 List<Objection> objections, Coverage loanToValue) {
    }

    /** @param document its key */
    record Original(Long document, String title, boolean seen) {
    }

    /**
     * @param amount with term and rate null where lending is not recommended
     * @param lead display name
     * @param frozenAt null until it is sealed
     * @param ofThisInvestigation false where the case was sent back and is investigated anew: the figures beside it are not those it was written on
     */
    record Report(ReportSections sections, boolean recommend, Money amount, Integer termMonths, Rate annualRatePercent, String lead, LocalDate writtenOn,
                  String assistant, Instant frozenAt, String sha256, boolean ofThisInvestigation) {
    }

    /** What the assistant would not sign. @param by display name */
    record Objection(String by, LocalDate on, String reason) {
    }

    record Coverage(Money principal, Money value, BigDecimal percent, BigDecimal ceilingPercent, Money lendable, boolean withinCeiling) {
        static Coverage of(LoanToValue ltv) {
            return new Coverage(ltv.principal(), ltv.value(), ltv.percent(), ltv.ceilingPercent(), ltv.lendable(), ltv.withinCeiling());
        }
    }

    @Override
    public String section() {
        return "diligence";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return investigations.findFirstByCaseIdOrderByIdDesc(caseId).map(this::facts);
    }

    private Facts facts(Investigation current) {
        String caseId = current.caseId();
        LoanAsked asked = earlier.loanAsked(caseId);
        Optional<Fieldwork> fieldwork = fieldworks.findFirstByCaseIdOrderByIdDesc(caseId);
        Optional<InvestigationReport> report = reports.findFirstByCaseIdOrderByIdDesc(caseId);
        Money principal = report.flatMap(InvestigationReport::conclusion).map(InvestigationReport.Conclusion::amount).orElse(asked.amount());
        return new Facts(current.bankDate(), asked.isWorkingCapital(), originals(caseId, fieldwork), fieldwork.map(Fieldwork::visits).orElse(null),
            fieldwork.map(Fieldwork::credit).orElse(null), fieldwork.flatMap(Fieldwork::workingCapital).orElse(null),
            measurements.ratiosOf(current).stream().map(StatementAnalysis::figures).toList(),
            measurements.needOf(current).map(FundingNeed::lines).orElse(null), report.map(last -> report(last, current)).orElse(null), objections(current),
            collateral.find(caseId).flatMap(security -> security.loanToValue(principal)).map(Coverage::of).orElse(null));
    }

    private List<Original> originals(String caseId, Optional<Fieldwork> fieldwork) {
        return earlier.documentTitles(caseId).entrySet().stream().map(document -> new Original(document.getKey(), document.getValue(),
            fieldwork.filter(found -> found.originals().contains(document.getKey())).isPresent())).toList();
    }

    private Report report(InvestigationReport report, Investigation current) {
        Optional<InvestigationReport.Conclusion> conclusion = report.conclusion();
        return new Report(report.sections(), report.recommends(), conclusion.map(InvestigationReport.Conclusion::amount).orElse(null),
            conclusion.map(InvestigationReport.Conclusion::termMonths).orElse(null), conclusion.map(InvestigationReport.Conclusion::annualRate).orElse(null),
            actors.displayName(report.lead()), report.bankDate(), report.assistant().map(actors::displayName).orElse(null),
            report.isFrozen() ? report.frozenAt() : null, report.isFrozen() ? report.sha256() : null,
            report.investigation().id() == current.id());
    }

    private List<Objection> objections(Investigation investigation) {
        return reports.findByInvestigationOrderById(investigation).stream().flatMap(report -> report.countersignature().stream())
            .filter(word -> !word.isSigned())
            .map(word -> new Objection(actors.displayName(word.recordedBy()), word.bankDate(), word.reason().orElse(null))).toList();
    }
}
