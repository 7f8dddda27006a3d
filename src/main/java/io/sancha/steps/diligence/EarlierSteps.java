package io.sancha.steps.diligence;

import io.sancha.lending.collateral.Borrower;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.steps.acceptance.Acceptance;
import io.sancha.steps.acceptance.AcceptanceDesk;
import io.sancha.steps.application.ApplicationDesk;
import io.sancha.steps.application.LoanApplication;
import io.sancha.steps.relationship.RelationshipDesk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the investigation builds on, asked of the steps before it in one place. */
@Component
class EarlierSteps {
    private final AcceptanceDesk acceptances;
    private final ApplicationDesk applications;
    private final CustomerDesk customers;
    private final RelationshipDesk relationships;
    private final DocumentDesk documents;
    private final JdbcClient sql;

    EarlierSteps(AcceptanceDesk acceptances, ApplicationDesk applications, CustomerDesk customers, RelationshipDesk relationships, DocumentDesk documents,
        JdbcClient sql) {
        this.acceptances = acceptances;
        this.applications = applications;
        this.customers = customers;
        this.relationships = relationships;
        this.documents = documents;
        this.sql = sql;
    }

    /** An acceptance that lets the investigation begin. @param on bank date */
    record Accepted(long id, LocalDate on) {
    }

    /** @throws io.sancha.platform.audit.Refusal ACC-04 if the application was not accepted */
    Accepted accepted(String caseId) {
        Acceptance acceptance = acceptances.accepted(caseId);
        return new Accepted(acceptance.id(), acceptance.recorded().bankDate());
    }

    LoanAsked loanAsked(String caseId) {
        LoanApplication application = applications.ofCase(caseId);
        return new LoanAsked(application.product().name(), application.amount(), application.termMonths(),
            application.guaranteeModes().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    /** The borrower, as who cannot be their own surety. */
    Borrower borrower(String caseId) {
        Customer customer = customers.ofCase(caseId);
        return new Borrower(customer.identity(), customer.idNumber().map(IdentityNumber::nationality).orElse(null));
    }

    /** The name under which the customer was last identified. */
    String customerName(String caseId) {
        return customers.ofCase(caseId).name();
    }

    List<FinancialStatement> statements(String caseId) {
        return customers.statements(caseId);
    }

    /** Every document of the case with what it is called, by its key. */
    Map<Long, String> documentTitles(String caseId) {
        Map<Long, String> titles = new LinkedHashMap<>();
        for (Document document : documents.of(caseId)) {
            titles.put(document.id(), document.title() + "（" + document.holder().chinese() + " " + document.holder().english() + "）");
        }
        return titles;
    }

    /** Whether a customer of this rating may borrow without security today (APP-05). */
    boolean mayBorrowUnsecured(String caseId, LocalDate on) {
        return sql.sql("select eligible from unsecured_eligibility where rating = :rating and valid_from <= :on order by valid_from desc limit 1")
            .param("rating", relationships.ratingOf(caseId).grade().name()).param("on", on).query(Boolean.class).optional().orElse(false);
    }
}
