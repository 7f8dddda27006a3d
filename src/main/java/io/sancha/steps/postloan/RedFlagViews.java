package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.platform.document.DocumentCases;
import io.sancha.platform.people.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Red flags as forms show them, like texts side by side. What stands in a case of another branch is told of without its number and words (BRN-01). */
@Component
class RedFlagViews {
    private final RedFlags flags;
    private final InspectionPapers papers;
    private final Evidences evidences;
    private final InspectionReports reports;
    private final DocumentCases cases;
    private final Actors actors;

    RedFlagViews(RedFlags flags, InspectionPapers papers, Evidences evidences, InspectionReports reports, DocumentCases cases, Actors actors) {
        this.flags = flags;
        this.papers = papers;
        this.evidences = evidences;
        this.reports = reports;
        this.cases = cases;
        this.actors = actors;
    }

    /**
     * @param similarity a fraction @param said this time's words @param saidBefore the earlier ones, by whom and when
     * @param takenOn of a photograph of another day @param detail of own payments who or how much
     */
    record Flag(RedFlagKind kind, Integer minutes, BigDecimal similarity, String earlierCase, LocalDate earlierOn, String earlierBy, String said,
        String saidBefore, LocalDate takenOn, String detail) {
    }

    /** What was handed in with the report; before it, what the evidence shows. */
    List<Flag> of(Inspection inspection) {
        Optional<InspectionEvidence> evidence = papers.evidence(inspection);
        Optional<InspectionReport> report = papers.report(inspection).filter(last -> evidence.filter(e -> e.id() == last.evidenceId()).isPresent());
        List<RedFlag.Found> found = report.map(flags::of).orElseGet(() -> evidence.map(e -> flags.ofEvidence(inspection, e)).orElse(List.of()));
        return found.stream().map(one -> switch (one.kind()) {
            case SAME_EVIDENCE -> like(one, inspection, evidence.map(InspectionEvidence::text).orElse(null), evidences.findById(one.earlier()),
                evidences.findById(one.earlier()).map(InspectionEvidence::text));
            case SAME_FINDING -> like(one, inspection, report.map(InspectionReport::finding).orElse(null), reports.findById(one.earlier()),
                reports.findById(one.earlier()).map(InspectionReport::finding));
            case HURRIED, PAPER_USED, PICTURE_DATED, SUMMARY_LACKING, PAYEE_CONNECTED, PAYEE_NOT_AGREED, VOUCHER_LACKING, MONEY_RETURNED ->
                like(one, inspection, null, Optional.empty(), Optional.empty());
        }).toList();
    }

    private Flag like(RedFlag.Found found, Inspection inspection, String said, Optional<? extends CaseFact> earlier, Optional<String> before) {
        boolean named = found.earlierCase() != null && cases.mayBeNamed(inspection.caseId(), found.earlierCase());
        return new Flag(found.kind(), found.minutes(), found.similarity(), named ? found.earlierCase() : null, earlier.map(CaseFact::bankDate).orElse(null),
            earlier.map(CaseFact::recordedBy).map(actors::displayName).orElse(null), said, named ? before.orElse(null) : null,
            found.takenOn(), found.detail());
    }
}
