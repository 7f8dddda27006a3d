package io.sancha.steps.application;

import static java.util.stream.Collectors.joining;

import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.RelatedLimits;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.people.Actors;
import io.sancha.steps.relationship.CreditRelationship;
import io.sancha.steps.relationship.PortfolioRule;
import io.sancha.steps.relationship.RelationshipDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers applications, collects their documents and hands them in complete. */
@Service
@Transactional
public class ApplicationDesk {
    private final CaseRegister cases;
    private final CustomerDesk customers;
    private final RelationshipDesk relationships;
    private final DocumentDesk documents;
    private final LoanApplications applications;
    private final ApplicationSubmissions submissions;
    private final Checklist checklist;
    private final TermCaps caps;
    private final ExposureDesk exposure;
    private final PortfolioRule portfolio;
    private final Trail trail;
    private final Rounds rounds;
    private final Clock clock;
    private final Actors actors;

    ApplicationDesk(CaseRegister cases, CustomerDesk customers, RelationshipDesk relationships, DocumentDesk documents, LoanApplications applications,
                    ApplicationSubmissions submissions, Checklist checklist, TermCaps caps, ExposureDesk exposure, PortfolioRule portfolio, Trail trail,
                    Clock clock, Actors actors, Rounds rounds) {
        this.rounds = rounds;
        this.cases = cases;
        this.customers = customers;
        this.relationships = relationships;
        this.documents = documents;
        this.applications = applications;
        this.submissions = submissions;
        this.checklist = checklist;
        this.caps = caps;
        this.exposure = exposure;
        this.portfolio = portfolio;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /**
     * Takes the written application. @throws Refusal CUS-01 without a credit relationship, CUS-07 where the bank refuses it, APP-01,
     * DIS-10, LIM-06 or SEQ-03
     */
    public LoanApplication register(String caseId, ApplicationEntry entry) {
        rounds.once(caseId, "application", "loan-application", "本案的贷款申请已登记", "the application of this case was registered");
        CreditRelationship relationship = relationships.ofCase(caseId);
        new SevenItems(customers.ofCase(caseId).kind(), cases.required(caseId).openedOn(), today()).check(entry);
        caps.check(entry.product(), entry.isLongCycle(), entry.termMonths(), today(), "termMonths");
        checkConnected(customers.ofCase(caseId).id(), entry);
        if (find(caseId).flatMap(earlier -> submissions.findByApplicationId(earlier.id())).isPresent()) {
            throw submittedAlready();
        }
        LoanApplication application = applications.save(new LoanApplication(caseId, relationship.id(), entry, recorded()));
        trail.about("loan-application", application.id(), null);
        // now the borrower's size is known
        portfolio.check(caseId, exposure.measure(caseId, relationship.customerId(), entry.amount()).customerTotal());
        return application;
    }

    /** LIM-06: no loan without security to a connected person. */
    private void checkConnected(long customerId, ApplicationEntry entry) {
        if (entry.guaranteeModes().stream().allMatch(mode -> mode == GuaranteeMode.CREDIT)) {
            exposure.connectionOf(customerId, today()).map(RelatedLimits::unsecured).ifPresent(breach -> {
                throw Refusal.by(breach.rule(), breach.chinese(), breach.english()).atField("guaranteeModes");
            });
        }
    }

    /** Notes which documents the application takes (APP-07). */
    public List<RequiredDocument> determineRequiredDocuments(String caseId) {
        LoanApplication application = ofCase(caseId);
        List<RequiredDocument> required = checklist.determine(application);
        trail.about("loan-application", application.id(), null);
        return required;
    }

    /** Takes in documents. @throws Refusal APP-07 or APP-08 if nothing is handed in while something is missing */
    public void collect(String caseId, CollectionEntry entry) {
        LoanApplication application = ofCase(caseId);
        if (submissions.findByApplicationId(application.id()).isPresent()) {
            throw submittedAlready();
        }
        List<MissingDocument> missing = entry.documents().isEmpty() ? checklist.missing(application) : List.of();
        if (!missing.isEmpty()) {
            throw Completeness.refusal(missing);
        }
        documents.collect(caseId, application.purpose(), entry.documents(), "documents");
    }

    /** Whether all is there; what is not stands on the trail. */
    public CompletenessOutcome checkCompleteness(String caseId) {
        List<MissingDocument> missing = checklist.missing(ofCase(caseId));
        CompletenessOutcome outcome = missing.isEmpty() ? CompletenessOutcome.COMPLETE : CompletenessOutcome.INCOMPLETE;
        if (!missing.isEmpty()) {
            Refusal reason = Completeness.refusal(missing);
            trail.because(reason.rule(), reason.chinese() + " / " + reason.english());
        }
        trail.answered(outcome.name());
        return outcome;
    }

    /** Hands the application in as it stands. @throws Refusal APP-07 or APP-08 if a document is missing */
    public ApplicationSubmission submit(String caseId) {
        LoanApplication application = ofCase(caseId);
        if (submissions.findByApplicationId(application.id()).isPresent()) {
            throw submittedAlready();
        }
        List<MissingDocument> missing = checklist.missing(application);
        if (!missing.isEmpty()) {
            throw Completeness.refusal(missing);
        }
        ApplicationSubmission submission = submissions.save(new ApplicationSubmission(application, fingerprint(application), recorded()));
        trail.about("loan-application", application.id(), submission.sha256());
        return submission;
    }

    /** The case's application. @throws Refusal SEQ-02 while there is none */
    @Transactional(readOnly = true)
    public LoanApplication ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-02", "本案尚无贷款申请", "the case has no application yet"));
    }

    /** The case's application, once registered. */
    @Transactional(readOnly = true)
    public Optional<LoanApplication> find(String caseId) {
        return applications.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** The case's application as handed in. @throws Refusal SEQ-01 while it is not */
    @Transactional(readOnly = true)
    public ApplicationSubmission submissionOf(String caseId) {
        return findSubmission(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "申请尚未提交", "the application has not been submitted"));
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationSubmission> findSubmission(String caseId) {
        return find(caseId).flatMap(application -> submissions.findByApplicationId(application.id()));
    }

    private String fingerprint(LoanApplication a) {
        String items = String.join("\n", a.caseId(), a.product().name(), a.amount().toString(), String.valueOf(a.termMonths()), String.valueOf(a.longCycle()),
            a.purpose(),
            a.purposeCategory().name(), a.guaranteeModes().toString(), a.repaymentSource(), a.repaymentMethod().name(), a.signedOn().toString());
        String papers = documents.of(a.caseId()).stream().map(Document::sha256).collect(joining("\n"));
        return Hashes.sha256(items + "\n" + papers);
    }

    private static Refusal submittedAlready() {
        return Refusal.by("SEQ-01", "申请已提交，不得再改", "the application has been submitted and stands");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Recorded recorded() {
        return Recorded.now(clock, actors);
    }
}
