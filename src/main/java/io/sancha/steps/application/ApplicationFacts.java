package io.sancha.steps.application;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The application, its checklist and what is missing, as forms and pages show them. */
@Component
class ApplicationFacts implements CaseFacts<ApplicationFacts.Section> {
    private final LoanApplications applications;
    private final ApplicationSubmissions submissions;
    private final Checklist checklist;
    private final DocumentDesk documents;
    private final TermCaps caps;
    private final Actors actors;

    ApplicationFacts(LoanApplications applications, ApplicationSubmissions submissions, Checklist checklist, DocumentDesk documents, TermCaps caps,
                     Actors actors) {
        this.applications = applications;
        this.submissions = submissions;
        this.checklist = checklist;
        this.documents = documents;
        this.caps = caps;
        this.actors = actors;
    }

    record Section(Product product, Money amount, String currency, int termMonths, int termCapMonths, boolean longCycle, String purpose,
        PurposeCategory purposeCategory,
                   Set<GuaranteeMode> guaranteeModes, String repaymentSource, RepaymentMethod repaymentMethod, LocalDate signedOn, LocalDate registeredOn,
                   String registeredBy, LocalDate submittedOn, String sha256, List<Line> required, List<MissingDocument> missing) {
    }

    record Line(List<DocumentType> types, DocumentHolder holder, String item, String rule, boolean collected) {
    }

    @Override
    public String section() {
        return "application";
    }

    @Override
    public Optional<Section> of(String caseId) {
        return applications.findFirstByCaseIdOrderByIdDesc(caseId).map(this::section);
    }

    private Section section(LoanApplication a) {
        List<Document> handedIn = documents.of(a.caseId());
        ApplicationSubmission submission = submissions.findByApplicationId(a.id()).orElse(null);
        List<Line> required = checklist.of(a).stream().map(line -> new Line(line.types(), line.holder(), line.item(), line.rule(),
            handedIn.stream().anyMatch(document -> line.asks(document) && document.originalSeen()))).toList();
        List<MissingDocument> missing = submission == null ? checklist.missing(a) : List.of();
        return new Section(a.product(), a.amount(), a.currency(), a.termMonths(), caps.months(a.product(), a.longCycle(), a.recorded().bankDate()),
            a.longCycle(), a.purpose(),
            a.purposeCategory(), a.guaranteeModes(), a.repaymentSource(), a.repaymentMethod(), a.signedOn(), a.recorded().bankDate(),
            actors.displayName(a.recorded().by()),
            submission == null ? null : submission.recorded().bankDate(), submission == null ? null : submission.sha256(), required, missing);
    }
}
