package io.sancha.steps.acceptance;

import static java.util.stream.Collectors.joining;

import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.ArchiveItem;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.people.Actors;
import io.sancha.steps.application.LoanApplication;
import io.sancha.steps.application.TermCaps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers the facts, asks the decision table {@code check-eligibility} and keeps what it finds. */
@Component
class Eligibility {
    private static final String DECISION = "check-eligibility";
    private final Decisions decisions;
    private final CustomerDesk customers;
    private final DocumentDesk documents;
    private final TermCaps caps;
    private final Arrears arrears;
    private final EligibilityChecks checks;
    private final Clock clock;
    private final Actors actors;

    Eligibility(Decisions decisions, CustomerDesk customers, DocumentDesk documents, TermCaps caps, Arrears arrears, EligibilityChecks checks, Clock clock,
        Actors actors) {
        this.decisions = decisions;
        this.customers = customers;
        this.documents = documents;
        this.caps = caps;
        this.arrears = arrears;
        this.checks = checks;
        this.clock = clock;
        this.actors = actors;
    }

    /** @param answers the officer's; null before there are any */
    EligibilityCheck check(LoanApplication application, AcceptanceEntry answers) {
        String caseId = application.caseId();
        LocalDate today = LocalDate.now(clock);
        List<Document> papers = documents.of(caseId);
        List<Document> expired = papers.stream().filter(document -> document.expiredOn(today)).toList();
        List<ArchiveItem> lacking = customers.missingArchiveItems(caseId);
        Map<String, Object> facts = new HashMap<>();
        facts.put("inServiceArea", customers.fileOf(caseId).inServiceArea());
        facts.put("overCapacityIndustry", answers == null ? null : answers.overCapacityIndustry());
        facts.put("restrictedIndustry", answers == null ? null : answers.restrictedIndustry());
        facts.put("purposeAllowed", answers == null ? null : answers.purposeAllowed());
        facts.put("purposeCategory", application.purposeCategory().name());
        facts.put("termMonths", application.termMonths());
        facts.put("termCapMonths", caps.months(application.product(), application.longCycle(), today));
        facts.put("arrears", arrears.of(customers.ofCase(caseId).id(), today).amount());
        facts.put("expiredDocuments", expired.size());
        facts.put("missingArchiveItems", lacking.size());
        List<Finding> findings = decisions.rows(DECISION, facts).stream().map(row -> finding(row, expired, lacking)).toList();
        return checks.save(new EligibilityCheck(caseId, application.id(), findings, Recorded.now(clock, actors)));
    }

    /** The table's sentence, with what it is about named. */
    private static Finding finding(Map<String, Object> row, List<Document> expired, List<ArchiveItem> lacking) {
        String rule = (String) row.get("rule");
        String chinese = switch (rule) {
            case "CUS-02" -> "：缺" + lacking.stream().map(ArchiveItem::chinese).collect(joining("、"));
            case "CUS-04" -> "：" + expired.stream().map(Document::label).collect(joining("、"));
            default -> "";
        };
        String english = switch (rule) {
            case "CUS-02" -> ": " + lacking.stream().map(ArchiveItem::english).collect(joining(", "));
            case "CUS-04" -> ": " + expired.stream().map(d -> d.holder().english() + "'s " + d.type().english() + " on " + d.expiresOn().orElseThrow())
                .collect(joining(", "));
            default -> "";
        };
        return new Finding((String) row.get("item"), Effect.valueOf((String) row.get("effect")), rule, row.get("zh") + chinese, row.get("en") + english);
    }
}
