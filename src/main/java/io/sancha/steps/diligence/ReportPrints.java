package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints the investigation report (调查报告) once two people have signed it, under the hash that seals it. */
@Component
class ReportPrints implements CasePrints {
    private static final List<String> RATIOS = List.of("statement-as-of", "debt-to-assets", "current-ratio", "quick-ratio", "receivables-turnover",
        "inventory-turnover", "sales-margin", "return-on-assets", "sales-growth");
    private final DiligenceFacts facts;
    private final EarlierSteps earlier;

    ReportPrints(DiligenceFacts facts, EarlierSteps earlier) {
        this.facts = facts;
        this.earlier = earlier;
    }

    @Override
    public List<Offer> of(String caseId) {
        return facts.of(caseId).filter(found -> found.report() != null && found.report().sha256() != null && found.report().ofThisInvestigation()).stream()
            .map(found -> new Offer("report", "report", caseId, false, () -> printout(caseId, found))).toList();
    }

    private Printout printout(String caseId, DiligenceFacts.Facts found) {
        DiligenceFacts.Report report = found.report();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.facts("customer", earlier.customerName(caseId), "case", caseId, "lead", report.lead(), "assistant", report.assistant(), "written-on",
            report.writtenOn(), "sealed-at", report.frozenAt()));
        parts.add(Part.factsUnder("recommendation", "recommends-lending", report.recommend(), "amount", report.amount(), "term-months", report.termMonths(),
            "annual-rate", report.annualRatePercent()));
        report.sections().byName().forEach((name, text) -> parts.add(new Part.Text("report-" + name, text)));
        if (found.visits() != null) {
            parts.add(Part.table("visits", List.of("visited-on", "place", "found"),
                found.visits().stream().map(visit -> Part.row(visit.on(), visit.place(), visit.found())).toList()));
        }
        if (found.credit() != null) {
            parts.add(Part.factsUnder("credit-standing", "outstanding-loans", found.credit().outstandingLoans(), "external-guarantees",
                found.credit().externalGuarantees(), "bad-records", found.credit().badRecords()));
        }
        if (!found.ratios().isEmpty()) {
            parts.add(Part.table("ratios", RATIOS, found.ratios().stream().map(ReportPrints::ratios).toList()));
        }
        if (found.need() != null) {
            parts.add(need(found.need()));
        }
        if (found.loanToValue() != null) {
            DiligenceFacts.Coverage coverage = found.loanToValue();
            parts.add(Part.factsUnder("loan-to-value", "principal", coverage.principal(), "appraised-value", coverage.value(), "loan-to-value-percent",
                coverage.percent(), "ceiling-percent", coverage.ceilingPercent(), "lendable", coverage.lendable()));
        }
        parts.add(new Part.Signatures(List.of("lead", "assistant")));
        return new Printout("report", caseId, Printout.Sheet.A4_UPRIGHT, false, report.sha256(), parts);
    }

    private static List<Object> ratios(StatementAnalysis.Figures year) {
        return Part.row(year.asOf(), year.debtToAssets(), year.currentRatio(), year.quickRatio(), year.receivablesTurnover(), year.inventoryTurnover(),
            year.salesMargin(), year.returnOnAssets(), year.salesGrowth());
    }

    private static Part need(FundingNeed.Lines need) {
        return Part.factsUnder("funding-need", "statement-from", need.openingOn(), "statement-to", need.closingOn(), "sales", yuan(need.sales()),
            "profit-before-tax", yuan(need.profitBeforeTax()), "expected-growth", need.expectedGrowth(), "turns", need.turns(), "need", yuan(need.need()),
            "own-funds", yuan(need.ownFunds()), "existing-loans", yuan(need.existingLoans()), "other-funds", yuan(need.otherFunds()), "new-loan",
            yuan(need.newLoan()), "not-measured", need.notMeasured());
    }

    private static Money yuan(BigDecimal amount) {
        return amount == null ? null : Money.of(amount, Money.CNY);
    }
}
