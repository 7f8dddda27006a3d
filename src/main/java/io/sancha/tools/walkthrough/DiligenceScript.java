package io.sancha.tools.walkthrough;

import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.diligence.CountersignEntry;
import io.sancha.steps.diligence.ReportEntry;
import io.sancha.steps.diligence.VisitEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 4. */
@Component
class DiligenceScript implements StageScript {
    private final DocumentDesk documents;

    DiligenceScript(DocumentDesk documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "visit-borrower", (dossier, task) -> visit(told(dossier), task),
            "value-security", (dossier, task) -> security(told(dossier)),
            "write-report", (dossier, task) -> report(told(dossier)),
            "countersign-report", (dossier, task) -> new CountersignEntry(CountersignEntry.Decision.SIGNED, null));
    }

    /** The borrower is visited on the days that the dossier tells; what was found is entered after the last of them. */
    @Override
    public LocalDate notBefore(String task, Dossier dossier) {
        return !task.equals("visit-borrower") || dossier.diligence() == null ? null
            : dossier.diligence().visits().stream().map(Investigation.Visit::on).max(LocalDate::compareTo).orElse(null);
    }

    private static Investigation told(Dossier dossier) {
        if (dossier.diligence() == null) {
            throw Refusal.ofInput("diligence", "档案未写明调查内容", "the dossier does not tell of the investigation");
        }
        return dossier.diligence();
    }

    /** The originals seen at the visit are those that the dossier says were seen. */
    private VisitEntry visit(Investigation told, HumanTask task) {
        return new VisitEntry(told.visits().stream().map(visit -> new VisitEntry.Visit(visit.on(), visit.place(), visit.found())).toList(),
            documents.of(task.caseId()).stream().map(document -> new VisitEntry.Original(document.id(), document.originalSeen())).toList(),
            told.credit() == null ? null : new VisitEntry.Credit(told.credit().outstandingLoans(), told.credit().externalGuarantees(), told.credit()
            .badRecords()),
            told.workingCapital() == null ? null
                : new VisitEntry.WorkingCapital(told.workingCapital().expectedGrowth(), told.workingCapital().existingLoans(), told.workingCapital()
                .otherFunds()));
    }

    private static SecurityEntry security(Investigation told) {
        List<SecurityEntry.Item> things = told.collateral().stream()
            .map(c -> new SecurityEntry.Item(c.id(), c.kind(), c.description(), c.owner(), c.appraisedValue(), c.disputed())).toList();
        List<SecurityEntry.Surety> sureties = told.guarantors().stream()
            .map(g -> new SecurityEntry.Surety(g.id(), g.name(), g.idNumber().number(), g.netWorth(), g.guaranteesGiven(),
                g.idNumber().paper(), g.idNumber().nationality())).toList();
        return new SecurityEntry(things, sureties, null);
    }

    private static ReportEntry report(Investigation told) {
        Investigation.Conclusion conclusion = told.conclusion();
        return new ReportEntry(told.sections(), new ReportEntry.Opinion(conclusion.recommend(), conclusion.amount(), conclusion.termMonths(),
            conclusion.annualRatePercent()));
    }
}
