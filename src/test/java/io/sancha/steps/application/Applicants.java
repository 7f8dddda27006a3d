package io.sancha.steps.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CreditFileEntry;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers who have their credit relationship and ask for a loan, and the officers who serve them. */
public final class Applicants {
    public static final LocalDate DAY = LocalDate.parse("2024-03-01");
    static final String GARMENT_MAKER = "91211000123456789U";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ApplicationContext beans;
    private final JdbcTemplate sql;

    public Applicants(ApplicationContext beans) {
        this.beans = beans;
        this.sql = beans.getBean(JdbcTemplate.class);
        beans.getBean(BankClock.class).standAt(DAY.atTime(LocalTime.of(9, 0)).atZone(BankClock.CHINA).toInstant());
    }

    /** The case of an enterprise with a relationship, on the day on which the clock stands. */
    public String anEnterprise() {
        return anEnterprise(true);
    }

    public String anEnterprise(boolean inServiceArea) {
        return anEnterprise(inServiceArea, """
            [{"name":"李某甲","share":"0.7956"},{"name":"李某乙","share":"0.2044"}]""");
    }

    public String anEnterpriseWithoutShareholders() {
        return anEnterprise(true, "[]");
    }

    private String anEnterprise(boolean inServiceArea, String shareholders) {
        return established("""
            {"kind":"ENTERPRISE","name":"某某织造服饰有限公司","uscc":"%s"}""".formatted(GARMENT_MAKER), """
            {"address":"辽阳市太子河区","inServiceArea":%s,"existingCustomer":true,"basicAccount":{"bank":"本行","number":"6200010100000018"},
             "business":{"establishedOn":"1998-05-18","registeredCapital":"4060000.00","industry":"C1810","industryName":"机织服装制造","employees":150,
                         "representative":{"name":"李某甲","idNumber":"211000196503120010"},"annualReportFiledOn":"2023-06-20"},
             "shareholders":%s,
             "statements":[{"asOf":"2023-12-31","audited":true,"totalAssets":"52360000.00","currentAssets":"26910000.00","inventory":"10790000.00",
               "receivables":"10160000.00","prepayments":"2500000.00","totalLiabilities":"22640000.00","currentLiabilities":"20640000.00","payables":"6430000.00",
               "advancesReceived":"1000.00","sales":"38040000.00","costOfSales":"27830000.00","profitBeforeTax":"3750000.00","netProfit":"2810000.00"}]}""".formatted(inServiceArea, shareholders));
    }

    /** The case of a married person with a relationship. */
    public String aPerson() {
        return established("""
            {"kind":"NATURAL_PERSON","name":"王某","idNumber":"211000198806150021"}""", """
            {"address":"辽阳市白塔区","inServiceArea":true,"existingCustomer":true,"basicAccount":{"bank":"本行","number":"6200010100000026"},
             "household":{"maritalStatus":"MARRIED","familyMembers":3,"employer":"某中学","annualIncome":"126000.00","familyAnnualIncome":"214000.00"},
             "property":[{"kind":"RESIDENCE","value":"860000.00"}]}""");
    }

    private String established(String identity, String file) {
        EntryReader reader = beans.getBean(EntryReader.class);
        CaseRegister cases = beans.getBean(CaseRegister.class);
        TransactionTemplate together = beans.getBean(TransactionTemplate.class);
        return acting("relationship-manager", () -> together.execute(transaction -> {
            String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
            long customer = beans.getBean(CustomerDesk.class).identify(caseId, reader.read(identity, IdentityEntry.class)).id();
            beans.getBean(CustomerDesk.class).collect(caseId, reader.read(file, CreditFileEntry.class));
            beans.getBean(EntityManager.class).flush();
            relationship(caseId, customer);
            return caseId;
        }));
    }

    /** Step 1's facts in the least that its tables take. */
    private void relationship(String caseId, long customer) {
        String stamp = "timestamptz '2024-03-01 09:00:00+08', 'relationship-manager', date '2024-03-01'";
        long file = one("select max(id) from credit_file where customer_id = " + customer);
        long standing = one("insert into credit_standing (case_id, customer_id, credit_file_id, years_with_bank, bad_records, remark, recorded_at, "
            + "recorded_by, bank_date) values ('"
            + caseId + "', " + customer + ", " + file + ", 3, 0, '-', " + stamp + ") returning id");
        long model = one("insert into model_rating (case_id, standing_id, model, points, grade, recorded_at, recorded_by, bank_date) values ('" + caseId + "', "
            + standing
            + ", 'CORPORATE', 80, 'AA', " + stamp + ") returning id");
        long proposal = one("insert into rating_proposal (case_id, model_rating_id, grade, recorded_at, recorded_by, bank_date) values ('" + caseId + "', "
            + model + ", 'AA', "
            + stamp + ") returning id");
        long rating = one("insert into rating (case_id, customer_id, proposal_id, grade, opinion, valid_until, recorded_at, recorded_by, bank_date) values ('"
            + caseId + "', " + customer
            + ", " + proposal + ", 'AA', '-', '2025-03-01', " + stamp.replace("relationship-manager", "rating-officer") + ") returning id");
        sql.update("insert into manager_assignment (case_id, customer_id, manager, recorded_at, recorded_by, bank_date) values ('" + caseId + "', " + customer
            + ", 'relationship-manager', " + stamp + ") on conflict do nothing");
        long manager = one("select max(id) from manager_assignment where customer_id = " + customer);
        sql.update("insert into credit_relationship (case_id, customer_id, credit_file_id, rating_id, manager_assignment_id, first_established_month, "
            + "recorded_at, recorded_by, bank_date)"
            + " values ('" + caseId + "', " + customer + ", " + file + ", " + rating + ", " + manager + ", '202403', " + stamp + ")");
    }

    private long one(String statement) {
        return sql.queryForObject(statement, Long.class);
    }

    /** Begins a stage's process for the case, as the lifecycle would: nobody may start one by hand. */
    public void begin(String process, String caseId) {
        beans.getBean(RuntimeService.class).startProcessInstanceByKey(process, caseId);
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
        return row.put("file", acting(task.duty(), () -> beans.getBean(DocumentDesk.class).store(task, "scan.txt", content.getBytes(StandardCharsets.UTF_8))
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
