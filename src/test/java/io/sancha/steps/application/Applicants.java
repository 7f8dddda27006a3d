package io.sancha.steps.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.Scans;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** Customers who have their credit relationship and ask for a loan, and the officers who serve them. */
public final class Applicants {
    public static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ApplicationContext beans;

    public Applicants(ApplicationContext beans) {
        this.beans = beans;
        beans.getBean(BankClock.class).standAt(DAY.atTime(LocalTime.of(9, 0)).atZone(BankClock.CHINA).toInstant());
    }

    /** The case of an enterprise with a relationship, on the day on which the clock stands. */
    public String anEnterprise() {
        return established(DossierVariant.ofTheGarmentMaker());
    }

    public String anEnterprise(boolean inServiceArea) {
        return established(DossierVariant.ofTheGarmentMaker().with("/customer/inServiceArea", inServiceArea));
    }

    public String anEnterpriseWithoutShareholders() {
        return established(DossierVariant.ofTheGarmentMaker().with("/customer/shareholders", List.of()));
    }

    /** The case of a married person with a relationship. */
    public String aPerson() {
        return established(DossierVariant.ofTheTeacher().with("/startsOn", DAY.toString()));
    }

    private String established(DossierVariant dossier) {
        return beans.getBean(StepsBefore.class).through("relationship", dossier, DAY);
    }

    /** Begins a stage's process for the case, as the lifecycle would: nobody may start one by hand. */
    public void begin(String process, String caseId) {
        StepsAlone.begin(beans.getBean(RuntimeService.class), process, caseId);
    }

    /** The one human task that waits in the case. */
    public HumanTask waiting(String caseId) {
        return beans.getBean(TaskDesk.class).openIn(caseId).get(0);
    }

    /** The duty's person claims what waits and completes it with this entry. */
    public void complete(String caseId, String entry) {
        HumanTask task = claim(caseId);
        acting(task.duty(), () -> beans.getBean(TaskDesk.class).complete(task.id(), JSON.readTree(entry)));
    }

    public HumanTask claim(String caseId) {
        HumanTask task = waiting(caseId);
        return acting(task.duty(), () -> beans.getBean(TaskDesk.class).claim(task.id()));
    }

    /** Documents written as {@code TYPE HOLDER [periodEnd] [until=date] [unseen]}, each with its own text as content. */
    public String papers(String caseId, String... documents) {
        return papersLike(caseId, caseId, documents);
    }

    /** The same, with content that is the same for the same subject. */
    public String papersLike(String caseId, String subject, String... documents) {
        HumanTask task = claim(caseId);
        ArrayNode list = JSON.createArrayNode();
        for (String document : documents) {
            list.add(paper(task, subject, document));
        }
        return JSON.createObjectNode().set("documents", list).toString();
    }

    private ObjectNode paper(HumanTask task, String subject, String document) {
        String[] words = document.split(" ");
        ObjectNode row = JSON.createObjectNode().put("type", words[0]).put("title", words[0]).put("holder", words[1])
            .put("originalSeen", !document.contains("unseen"));
        for (String word : words) {
            if (word.matches("\\d{4}-.*")) {
                row.put("periodEnd", word);
            }
            if (word.startsWith("until=")) {
                row.put("expiresOn", word.substring(6));
            }
        }
        String content = subject + "\n" + document;
        return row.put("file", acting(task.duty(), () -> beans.getBean(DocumentDesk.class).store(task, "scan.pdf", Scans.of(content))
            .reference().toString()));
    }

    public <T> T acting(String user, Callable<T> action) {
        try {
            return beans.getBean(EngineActors.class).actingAs(new Actor(user, Set.of(user, "branch-0101")), action);
        } catch (RuntimeException e) {
            throw e;
        } catch (java.lang.Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application of the public worksheet: 9 million for twelve months. */
    public static ObjectNode asksForWorkingCapital() {
        return (ObjectNode) read("""
            {"product":"WORKING_CAPITAL","amount":"9000000.00","currency":"CNY","termMonths":12,"purpose":"采购面料","purposeCategory":"OPERATING",
             "guaranteeModes":["MORTGAGE","SURETY"],"repaymentSource":"出口服装销售回款","repaymentMethod":"INTEREST_THEN_PRINCIPAL","signedOn":"2024-03-01"}""");
    }

    public static String[] allPapersOfTheEnterprise() {
        return new String[] {"LEGAL_REPRESENTATIVE_ID BORROWER until=2035-03-10", "BUSINESS_LICENCE BORROWER", "CAPITAL_VERIFICATION BORROWER",
            "CREDIT_REGISTRY_CODE BORROWER",
            "ARTICLES_OF_ASSOCIATION BORROWER", "OFFICER_LIST BORROWER", "BOARD_RESOLUTION BORROWER", "PROFIT_DISTRIBUTION_RESOLUTION BORROWER",
            "AUDITED_STATEMENTS BORROWER 2021-12-31", "AUDITED_STATEMENTS BORROWER 2022-12-31", "AUDITED_STATEMENTS BORROWER 2023-12-31",
            "INTERIM_STATEMENTS BORROWER 2024-01-31", "DEBT_AND_GUARANTEE_STATUS BORROWER", "CASH_FLOW_FORECAST BORROWER", "TAX_PROOF BORROWER",
            "CREDIT_QUERY_CONSENT BORROWER", "TITLE_CERTIFICATE MORTGAGOR", "CONSENT_TO_MORTGAGE MORTGAGOR", "APPRAISAL MORTGAGOR",
            "GUARANTOR_ID GUARANTOR until=2035-03-10",
            "SPOUSE_CONSENT GUARANTOR"};
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A case whose application is complete and handed in. */
    public String submitted(ObjectNode application, String... papers) {
        return submitted(anEnterprise(), application, papers);
    }

    /** The same, of a case that there is. */
    public String submitted(String caseId, ObjectNode application, String... papers) {
        begin("application", caseId);
        complete(caseId, application.toString());
        complete(caseId, papers(caseId, papers));
        return caseId;
    }
}
