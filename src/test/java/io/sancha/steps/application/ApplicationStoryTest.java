package io.sancha.steps.application;

import static io.sancha.steps.application.Applicants.allPapersOfTheEnterprise;
import static io.sancha.steps.application.Applicants.asksForWorkingCapital;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.task.CaseView;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class ApplicationStoryTest extends IntegrationTest {
    @Autowired
    ApplicationContext beans;
    @Autowired
    ApplicationDesk desk;
    @Autowired
    DocumentDesk documents;
    @Autowired
    CaseView view;
    @Autowired
    Trail trail;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcTemplate sql;

    private Applicants applicants;

    @BeforeEach
    void theBankIsOpen() {
        applicants = new Applicants(beans);
    }

    @Test
    @DisplayName("application-submitted: incomplete at first (APP-07, APP-08), then complete, then handed in and frozen")
    void isHandedInWhenComplete() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        applicants.complete(caseId, asksForWorkingCapital().toString());

        String[] papers = allPapersOfTheEnterprise();
        applicants.complete(caseId, applicants.papers(caseId, Arrays.copyOfRange(papers, 0, 8)));
        assertThat(applicants.waiting(caseId).key()).isEqualTo("collect-documents");
        assertThat(trail.of(caseId, 0, 100)).anySatisfy(r -> assertThat(r).extracting(x -> x.place().task(), TrailRecord::outcome, TrailRecord::rule)
            .containsExactly("check-completeness", "INCOMPLETE", "APP-08"));
        assertThat(view.of(caseId)).containsKeys("application", "documents");
        refused("APP-08", () -> applicants.complete(caseId, "{}"));

        applicants.complete(caseId, applicants.papers(caseId, Arrays.copyOfRange(papers, 8, papers.length)));
        assertThat(desk.submissionOf(caseId).sha256()).hasSize(64);
        assertThat(documents.of(caseId)).hasSize(papers.length).allMatch(d -> d.seenBy().orElseThrow().equals("relationship-manager"));
        assertThat(history.createHistoricActivityInstanceQuery().activityId("application-submitted").processInstanceId(
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("application").singleResult()
            .getId()).count()).isOne();
        refused("SEQ-01", () -> desk.collect(caseId, new CollectionEntry(null)));
        assertThatThrownBy(() -> sql.update("update loan_application set amount = 1 where case_id = ?", caseId)).hasStackTraceContaining("never changed");
    }

    @Test
    @DisplayName("CUS-07: the trail warns of a manager whose grade does not reach what the borrower owes and asks for")
    void warnsOfAManagerWhoseGradeDoesNotReachTheBorrower() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);

        applicants.complete(caseId, asksForWorkingCapital().toString());

        assertThat(trail.of(caseId, 0, 100)).filteredOn(r -> "register-application".equals(r.place().task())).singleElement()
            .satisfies(r -> assertThat(r.rule()).isEqualTo("CUS-07"))
            .satisfies(r -> assertThat(r.message()).contains("relationship-manager", "JUNIOR", "at most one borrower"));
    }

    @Test
    @DisplayName("APP-07: not one document fewer than the list")
    void everyDocumentOnTheListIsNeeded() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        applicants.complete(caseId, asksForWorkingCapital().toString());
        String[] papers = allPapersOfTheEnterprise();
        applicants.complete(caseId, applicants.papers(caseId, papers[0] + " unseen"));
        LoanApplication application = desk.ofCase(caseId);

        Checklist checklist = beans.getBean(Checklist.class);
        assertThat(checklist.missing(application)).hasSize(papers.length).anySatisfy(m -> assertThat(m.chinese()).contains("未核对原件"));
    }

    @Test
    @DisplayName("APP-01: each of the seven items is needed")
    void refusesAnApplicationWithoutOneOfItsItems() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        for (String item : asksForWorkingCapital().properties().stream().map(Map.Entry::getKey).toList()) {
            ObjectNode lacking = asksForWorkingCapital();
            lacking.remove(item);
            assertThat(refused("APP-01", () -> applicants.complete(caseId, lacking.toString())).field()).contains(item);
        }
        refused("APP-01", () -> applicants.complete(caseId, asksForWorkingCapital().put("purpose", "  ").toString()));
        assertThat(desk.find(caseId)).isEmpty();
        assertThat(applicants.waiting(caseId).key()).isEqualTo("register-application");
    }

    @Test
    void refusesWhatCannotBe() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        refused("SEQ-03", () -> applicants.complete(caseId, asksForWorkingCapital().put("signedOn", "2024-03-02").toString()));
        refused("SEQ-03", () -> applicants.complete(caseId, asksForWorkingCapital().put("signedOn", "2024-02-29").toString()));
        refused("DIS-10", () -> applicants.complete(caseId, asksForWorkingCapital().put("termMonths", 37).toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("amount", "0.00").toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("amount", "1.234").toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("amount", "-1.00").toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("currency", "USD").toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("product", "PERSONAL_CONSUMPTION").toString()));
        refused(Refusal.INPUT, () -> applicants.complete(caseId, asksForWorkingCapital().put("wish", "x").toString()));
    }

    @Test
    @DisplayName("ARC-02: the same content in another customer's case is refused until verified anew")
    void refusesReusedDocuments() {
        String first = applicants.anEnterprise();
        applicants.begin("application", first);
        applicants.complete(first, asksForWorkingCapital().toString());
        applicants.complete(first, applicants.papersLike(first, "same scan", "TITLE_CERTIFICATE MORTGAGOR"));

        String second = applicants.aPerson();
        applicants.begin("application", second);
        applicants.complete(second, asksForWorkingCapital().put("product", "PERSONAL_CONSUMPTION").toString());
        String reused = applicants.papersLike(second, "same scan", "TITLE_CERTIFICATE MORTGAGOR");
        assertThat(refused("ARC-02", () -> applicants.complete(second, reused)).chinese()).contains(first);
        refused("ARC-02", () -> applicants.complete(second, reused.replace("\"originalSeen\":true", "\"originalSeen\":false,\"reverified\":true")));
        applicants.complete(second, reused.replace("\"originalSeen\":true", "\"originalSeen\":true,\"reverified\":true"));
        assertThat(documents.of(second)).singleElement().matches(document -> document.reverified());
    }

    @Test
    void takesOnlyFilesOfTheCaseFromTheHolderOfTheTask() {
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        applicants.complete(caseId, asksForWorkingCapital().toString());
        var task = applicants.claim(caseId);
        refused("TSK-01", () -> applicants.acting("relationship-manager-2", () -> documents.store(task, "a.txt", new byte[] {'a'})));
        refused(Refusal.INPUT, () -> applicants.acting("relationship-manager", () -> documents.store(task, "a.exe", new byte[] {'M', 'Z', (byte) 0x90})));
        refused(Refusal.INPUT, () -> applicants.acting("relationship-manager", () -> documents.store(task, "a.txt", new byte[0])));
        String entry = applicants.papers(caseId, "BUSINESS_LICENCE BORROWER");
        assertThat(refused("APP-07", () -> applicants.complete(caseId, entry.replace("\"holder\":\"BORROWER\",", ""))).field())
            .contains("documents[0].holder");
        assertThat(refused(Refusal.INPUT, () -> applicants.complete(caseId, entry.replaceAll("\"file\":\"[^\"]+\"", "\"file\":\"nowhere\""))).field())
            .contains("documents[0].file");
    }

    private static Refusal refused(String rule, ThrowingCallable attempt) {
        Refusal[] found = new Refusal[1];
        assertThatThrownBy(attempt).satisfies(thrown -> {
            found[0] = Refusal.in(thrown).orElseThrow(() -> new AssertionError("no refusal", thrown));
            assertThat(found[0].rule()).as(found[0].getMessage()).isEqualTo(rule);
        });
        return found[0];
    }
}
