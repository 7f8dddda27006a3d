package io.sancha.steps.committee;

import io.sancha.lending.customer.Business;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.Representative;
import io.sancha.steps.acceptance.AcceptanceDesk;
import io.sancha.steps.application.ApplicationDesk;
import io.sancha.steps.application.LoanApplication;
import io.sancha.steps.diligence.DiligenceDesk;
import io.sancha.steps.diligence.InvestigationReport;
import io.sancha.steps.diligence.InvestigationReport.Conclusion;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.steps.review.CreditReview;
import io.sancha.steps.review.ReviewDesk;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is to be decided on a case from the steps before. */
@Service
public class Proposals {
    private final CustomerDesk customers;
    private final RelationshipDesk relationships;
    private final ApplicationDesk applications;
    private final AcceptanceDesk acceptances;
    private final DiligenceDesk reports;
    private final ReviewDesk reviews;

    Proposals(CustomerDesk customers, RelationshipDesk relationships, ApplicationDesk applications, AcceptanceDesk acceptances, DiligenceDesk reports,
        ReviewDesk reviews) {
        this.customers = customers;
        this.relationships = relationships;
        this.applications = applications;
        this.acceptances = acceptances;
        this.reports = reports;
        this.reviews = reviews;
    }

    /** The proposal of a case that has been reviewed. @throws io.sancha.platform.audit.Refusal by SEQ-01 if a step before is missing */
    @Transactional(readOnly = true)
    public Proposal of(String caseId) {
        CreditReview review = reviews.ofCase(caseId);
        InvestigationReport report = reports.reportOf(caseId);
        LoanApplication application = applications.ofCase(caseId);
        Customer customer = customers.ofCase(caseId);
        Optional<Conclusion> conclusion = report.conclusion();
        return new Proposal(review.id(), customer.id(), customer.name(), customer.kind().name(), relationships.ratingOf(caseId).grade().name(),
            application.product().name(),
            application.purpose(), report.recommends(), conclusion.map(Conclusion::amount).orElse(application.amount()),
            conclusion.map(Conclusion::termMonths).orElse(application.termMonths()), conclusion.map(Conclusion::annualRate).orElse(null),
            application.guaranteeModes().stream().map(Enum::name).toList(), application.repaymentMethod().name(), application.repaymentSource(),
            acceptances.accepted(caseId).restrictedIndustry(), review.opinion(), review.conditions(), report.sections().conclusion(),
            signatory(caseId, customer));
    }

    /** The proposal, once the case has been reviewed. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(String caseId) {
        return reviews.find(caseId).map(review -> of(caseId));
    }

    private String signatory(String caseId, Customer customer) {
        return customer.kind() == CustomerKind.NATURAL_PERSON ? customer.name()
            : customers.fileOf(caseId).business().map(Business::representative).map(Representative::name).orElse(customer.name());
    }
}
