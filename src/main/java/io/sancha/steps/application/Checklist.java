package io.sancha.steps.application;

import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.Business;
import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.MaritalStatus;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The documents that an application takes, as its decision table says, and which of them are not there yet. */
@Component
class Checklist {
    private static final String DECISION = "determine-required-documents";
    private final Decisions decisions;
    private final CustomerDesk customers;
    private final DocumentDesk documents;
    private final RequiredDocuments required;
    private final Policy policy;
    private final Clock clock;
    private final Actors actors;

    Checklist(Decisions decisions, CustomerDesk customers, DocumentDesk documents, RequiredDocuments required, Policy policy, Clock clock, Actors actors) {
        this.decisions = decisions;
        this.customers = customers;
        this.documents = documents;
        this.required = required;
        this.policy = policy;
        this.clock = clock;
        this.actors = actors;
    }

    /** Asks the decision table and keeps its answer. */
    List<RequiredDocument> determine(LoanApplication application) {
        List<RequiredDocument> known = of(application);
        if (!known.isEmpty()) {
            return known;
        }
        Customer customer = customers.ofCase(application.caseId());
        CreditFile file = customers.fileOf(application.caseId());
        Map<String, Object> facts = Map.of(
            "customerKind", customer.kind().name(),
            "married", file.household().filter(home -> home.maritalStatus() == MaritalStatus.MARRIED).isPresent(),
            "customerState", file.existingCustomer() ? "EXISTING" : "NEW",
            "product", application.product().name(),
            "guaranteeModes", application.guaranteeModes().stream().map(Enum::name).toList(),
            "termMonths", application.termMonths());
        Recorded recorded = Recorded.now(clock, actors);
        return decisions.rows(DECISION, facts).stream().map(row -> required.save(new RequiredDocument(application, (String) row.get("types"),
            DocumentHolder.valueOf((String) row.get("holder")), (String) row.get("item"), (String) row.get("rule"), recorded))).toList();
    }

    List<RequiredDocument> of(LoanApplication application) {
        return required.findByApplicationIdOrderById(application.id());
    }

    List<MissingDocument> missing(LoanApplication application) {
        LocalDate today = LocalDate.now(clock);
        var periods = new StatementPeriods(policy.count("statements.audited-years", today), policy.months("statements.audit-grace", today),
            policy.months("statements.interim-age", today));
        LocalDate established = customers.fileOf(application.caseId()).business().map(Business::establishedOn).orElse(null);
        return new Completeness(periods, established, today).missing(of(application), documents.of(application.caseId()));
    }
}
