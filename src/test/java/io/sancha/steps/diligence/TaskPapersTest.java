package io.sancha.steps.diligence;

import static io.sancha.steps.diligence.Investigators.plantAndSurety;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.document.AlikePaper;
import io.sancha.platform.document.CaseFiles;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.document.Paper;
import io.sancha.platform.document.PaperChecklist;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.document.PaperForms;
import io.sancha.platform.document.Scans;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.application.Applicants;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Photographs, certificates and receipts at the tasks that speak of them; used ones are found (ARC-02). */
class TaskPapersTest extends IntegrationTest {
    private static final String LEAD = "lead-investigator";
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskDesk tasks;
    @Autowired
    PaperDesk papers;
    @Autowired
    DocumentDesk documents;
    @Autowired
    PaperChecklist checklist;
    @Autowired
    CaseFiles files;
    @Autowired
    ApplicationContext beans;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Trail trail;
    @Autowired
    TestRestTemplate rest;

    private String caseId;
    private HumanTask visit;

    @BeforeEach
    void aVisitIsDue() {
        caseId = visiting();
        visit = held(caseId);
    }

    @Test
    void aPhotographStandsAtTheVisitAndOnTheTrail() throws IOException {
        Paper paper = add(visit, DocumentType.SITE_PHOTOGRAPH, "厂区大门.png", photograph());

        assertThat(paper.title()).isEqualTo("厂区大门");
        assertThat(paper.mediaType()).isEqualTo("image/png");
        PaperDesk.Papers there = papers.of(visit);
        assertThat(there.types()).extracting(PaperForms.Taken::type).startsWith(DocumentType.SITE_PHOTOGRAPH, DocumentType.VISIT_RECORD);
        assertThat(there.filed()).containsExactly(paper);
        assertThat(trail.of(caseId, 0, 500)).filteredOn(record -> record.outcome().equals("PAPER_ADDED")).singleElement()
            .satisfies(record -> assertThat(record.place().task()).isEqualTo("visit-borrower"))
            .extracting(TrailRecord::actor).isEqualTo(LEAD);
    }

    @Test
    void theSamePhotographShowsNoOtherVisit() throws IOException {
        byte[] picture = photograph();
        add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture);
        assertThat(refused(() -> add(visit, DocumentType.SITE_PHOTOGRAPH, "b.png", picture)).english()).contains("to this task already");

        HumanTask other = held(visiting());
        Refusal elsewhere = refused(() -> add(other, DocumentType.SITE_PHOTOGRAPH, "c.png", picture));
        assertThat(elsewhere.rule()).isEqualTo("ARC-02");
        assertThat(elsewhere.chinese()).contains(caseId).contains("现场照片");
        var declared = new PaperEntry(DocumentType.SITE_PHOTOGRAPH, null, true, true);
        assertThat(refused(() -> as(LEAD, () -> papers.add(other, declared, "c.png", null, picture))).rule())
            .as("nothing that is declared helps a photograph").isEqualTo("ARC-02");

        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        assertThat(refused(() -> add(held(caseId), DocumentType.SITE_PHOTOGRAPH, "d.png", picture)).rule())
            .as("nor a later task of the same case").isEqualTo("ARC-02");
    }

    @Test
    void aPhotographIsOneInAnotherCaseWhateverItIsCalledThere() throws IOException {
        byte[] picture = photograph();
        add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture);
        HumanTask other = held(visiting());

        var declared = new PaperEntry(DocumentType.VISIT_RECORD, null, true, true);
        assertThat(refused(() -> as(LEAD, () -> papers.add(other, declared, "b.png", null, picture))).rule()).isEqualTo("ARC-02");
    }

    @Test
    void whatStandsAtATaskIsNoNewDocumentOfAnotherCustomer() {
        String subject = "same paper " + UUID.randomUUID();
        String income = "INCOME_PROOF BORROWER";
        add(visit, DocumentType.VISIT_RECORD, "a.pdf", Scans.of(subject + "\n" + income));
        var applicants = new Applicants(beans);
        String second = applicants.aPerson();
        applicants.begin("application", second);
        applicants.complete(second, Applicants.asksForWorkingCapital().put("product", "PERSONAL_CONSUMPTION").toString());

        HumanTask collecting = applicants.claim(second);
        assertThat(as("relationship-manager", () -> documents.usedBefore(documents.store(collecting, "b.pdf", Scans.of(subject + "\n" + income)))))
            .as("told when it is sent").extracting(AlikePaper::caseId).containsExactly(caseId);

        String reused = applicants.papersLike(second, subject, income);
        Refusal refusal = refused(() -> applicants.complete(second, reused));
        assertThat(refusal.rule()).isEqualTo("ARC-02");
        assertThat(refusal.chinese()).contains(caseId).contains("走访记录");
        applicants.complete(second, reused.replace("\"originalSeen\":true", "\"originalSeen\":true,\"reverified\":true"));
    }

    @Test
    void ofTwoWhoAddTheSameAtOnceTheSecondSeesTheFirst() throws Exception {
        byte[] picture = photograph();
        withdraw(add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture).id(), "x");
        HumanTask other = held(visiting());
        var second = new FutureTask<>(() -> refused(() -> add(other, DocumentType.SITE_PHOTOGRAPH, "b.png", picture)));

        transaction.executeWithoutResult(open -> {
            add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture);
            new Thread(second).start();
            assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });

        assertThat(second.get(20, TimeUnit.SECONDS).rule()).isEqualTo("ARC-02");
    }

    @Test
    void aPaperUsedInAnotherCaseIsComparedAgain() {
        byte[] report = Scans.of("征信报告 " + UUID.randomUUID());
        add(visit, DocumentType.CREDIT_REPORT, "征信报告.pdf", report);
        HumanTask other = held(visiting());

        Refusal reused = refused(() -> add(other, DocumentType.CREDIT_REPORT, "征信报告.pdf", report));
        assertThat(reused.rule()).isEqualTo("ARC-02");
        assertThat(reused.field()).contains("reverified");
        assertThat(papers.of(other).filed()).isEmpty();
        as(LEAD, () -> papers.add(other, new PaperEntry(DocumentType.CREDIT_REPORT, null, true, true), "征信报告.pdf", null, report));
        assertThat(papers.of(other).filed()).singleElement().matches(Paper::originalSeen);
    }

    @Test
    void whatWasAddedByMistakeIsTakenOffForAReasonAndStaysOnRecord() throws IOException {
        byte[] picture = photograph();
        Paper wrong = add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture);

        assertThat(refused(() -> withdraw(wrong.id(), " ")).field()).contains("reason");
        assertThat(refused(() -> withdraw(wrong.id() + 1_000_000, "x")).field()).contains("paper");
        withdraw(wrong.id(), "拍的是证件 110101199003070038");

        String told = "拍的是证件 110***********0038";
        assertThat(papers.of(visit).filed()).singleElement().extracting(Paper::withdrawnFor).as("CUS-12").isEqualTo(told);
        assertThat(files.of(caseId, "", 50).files()).filteredOn(file -> file.added() != null).singleElement()
            .satisfies(file -> assertThat(file.added().withdrawnFor()).isEqualTo(told));
        assertThat(refused(() -> withdraw(wrong.id(), "again")).field()).contains("paper");
        add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", picture);
        assertThat(trail.of(caseId, 0, 500)).extracting(TrailRecord::outcome).contains("PAPER_WITHDRAWN");
    }

    @Test
    void aTaskTakesItsOwnPapersInTheirForm() {
        assertThat(refused(() -> add(visit, DocumentType.COURT_PAPER, "a.pdf", Scans.of("x"))).field()).contains("type");
        assertThat(refused(() -> add(visit, DocumentType.SITE_PHOTOGRAPH, "a.pdf", Scans.of("x"))).rule()).isEqualTo("APP-07");
        var record = new PaperEntry(DocumentType.VISIT_RECORD, null, true, false);
        assertThat(refused(() -> as("assistant-investigator", () -> papers.add(visit, record, "a.pdf", null, Scans.of("x")))).rule()).isEqualTo("TSK-01");
        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        people.complete(caseId, "value-security", plantAndSurety());
        assertThat(papers.of(people.waiting(caseId)).filed()).isEmpty();
    }

    /** DOC-02: saved again with other bytes, at another visit, and at one of another branch. */
    @Test
    void aPhotographSavedAgainIsToldToLookLikeTheFirst() throws IOException {
        BufferedImage gate = new MadeUpPictures(UUID.randomUUID().getMostSignificantBits()).place();
        Paper first = add(visit, DocumentType.SITE_PHOTOGRAPH, "a.jpg", MadeUpPictures.jpeg(gate, 0.8f));
        assertThat(first.alike()).isEmpty();
        assertThat(add(visit, DocumentType.SITE_PHOTOGRAPH, "b.jpg", MadeUpPictures.jpeg(gate, 0.7f)).alike()).as("two of one visit").isEmpty();

        String later = visiting();
        HumanTask laterVisit = held(later);
        Paper again = add(laterVisit, DocumentType.SITE_PHOTOGRAPH, "c.jpg", MadeUpPictures.jpeg(MadeUpPictures.laid(gate, 0.7, 0.5, 0), 0.4f));
        assertThat(again.alike()).isNotEmpty().allSatisfy(earlier -> {
            assertThat(earlier.caseId()).isEqualTo(caseId);
            assertThat(earlier.type()).isEqualTo(DocumentType.SITE_PHOTOGRAPH);
            assertThat(earlier.percent()).isBetween(84, 100);
        });
        assertThat(trail.of(later, 0, 500)).extracting(TrailRecord::outcome).contains("PAPER_LOOKS_USED");
        JsonNode file = rest.withBasicAuth("auditor", "demo").getForObject("/api/cases/" + later + "/documents", JsonNode.class).get("files").get(0);
        assertThat(file.get("alike").get(0).get("caseId").asText()).isEqualTo(caseId);
        assertThat(as("lead-investigator-0102", "branch-0102", () -> papers.of(laterVisit)).filed())
            .as("who may not see the other case is not told its number").allSatisfy(paper -> assertThat(paper.alike())
                .allSatisfy(earlier -> assertThat(earlier.caseId()).isNull()));
    }

    @Test
    void whatTheVisitNeedsIsToldUntilItIsThere() throws IOException {
        assertThat(lacking(caseId)).contains(DocumentType.SITE_PHOTOGRAPH, DocumentType.VISIT_RECORD);
        assertThat(papers.of(visit).needs()).allMatch(line -> !line.there()).extracting(line -> line.need().rule()).containsOnly("INV-01");

        Paper picture = add(visit, DocumentType.SITE_PHOTOGRAPH, "a.png", photograph());
        add(visit, DocumentType.VISIT_RECORD, "a.pdf", Scans.of("record " + UUID.randomUUID()));
        assertThat(lacking(caseId)).doesNotContain(DocumentType.SITE_PHOTOGRAPH, DocumentType.VISIT_RECORD);
        withdraw(picture.id(), "拍错了");
        assertThat(lacking(caseId)).contains(DocumentType.SITE_PHOTOGRAPH);

        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        assertThat(checklist.of(caseId)).as("what is done is told as done").filteredOn(line -> line.task().equals("visit-borrower"))
            .isNotEmpty().noneMatch(PaperChecklist.Line::open);
        assertThat(rest.withBasicAuth(LEAD, "demo").getForObject("/api/cases/" + caseId + "/papers-needed", JsonNode.class)).isNotEmpty();
        assertThat(rest.withBasicAuth("lead-investigator-0102", "demo").getForEntity("/api/cases/" + caseId + "/papers-needed", JsonNode.class)
            .getStatusCode().value()).isEqualTo(404);
    }

    private List<DocumentType> lacking(String id) {
        return checklist.of(id).stream().filter(line -> !line.there()).flatMap(line -> line.need().any().stream()).toList();
    }

    @Test
    void theDoorAnswersEveryWrongRequestWithASentence() {
        assertThat(sent(visit.id(), LEAD, "SITE_PHOTOGRAPH", "x".getBytes()).getStatusCode().value()).isEqualTo(422);
        ResponseEntity<JsonNode> unknown = sent(visit.id(), LEAD, "SELFIE", Scans.of("x"));
        assertThat(unknown.getStatusCode().value()).as("%s", unknown.getBody()).isEqualTo(400);
        assertThat(unknown.getBody().get("field").asText()).isEqualTo("type");
        assertThat(sent(visit.id(), LEAD, "VISIT_RECORD", Scans.of("door " + UUID.randomUUID())).getStatusCode().value()).isEqualTo(200);
        assertThat(sent(visit.id(), "collector", "VISIT_RECORD", Scans.of("x")).getStatusCode().value()).isEqualTo(404);
        assertThat(sent(visit.id(), "lead-investigator-0102", "VISIT_RECORD", Scans.of("x")).getStatusCode().value()).isEqualTo(404);
        assertThat(rest.withBasicAuth(LEAD, "demo").getForObject("/api/tasks/" + visit.id() + "/papers", JsonNode.class).get("filed")).hasSize(1);
        ResponseEntity<JsonNode> noNumber = rest.withBasicAuth(LEAD, "demo").postForEntity("/api/tasks/" + visit.id() + "/papers/x/withdrawal",
            new Reason("y"), JsonNode.class);
        assertThat(noNumber.getStatusCode().is4xxClientError()).isTrue();
    }

    private record Reason(String reason) {
    }

    private ResponseEntity<JsonNode> sent(String task, String user, String type, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("type", type);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "走访记录";
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return rest.withBasicAuth(user, "demo").postForEntity("/api/tasks/" + task + "/papers", new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private String visiting() {
        String id = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", id);
        return id;
    }

    private HumanTask held(String id) {
        return as(LEAD, () -> tasks.claim(people.waiting(id).id()));
    }

    private Paper add(HumanTask task, DocumentType type, String name, byte[] content) {
        return as(LEAD, () -> papers.add(task, new PaperEntry(type, null, false, false), name, null, content));
    }

    private void withdraw(long paper, String reason) {
        as(LEAD, () -> {
            papers.withdraw(visit, paper, reason);
            return null;
        });
    }

    private <T> T as(String user, Callable<T> action) {
        return as(user, "branch-0101", action);
    }

    private <T> T as(String user, String branch, Callable<T> action) {
        return people.as(new Actor(user, Set.of(user, branch)), action);
    }

    private static Refusal refused(Runnable attempt) {
        Throwable thrown = catchThrowableOfType(RuntimeException.class, attempt::run);
        return Refusal.in(thrown).orElseThrow(() -> new AssertionError("no refusal", thrown));
    }

    /** A picture that nobody has sent before. */
    private static byte[] photograph() throws IOException {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, UUID.randomUUID().hashCode());
        picture.setRGB(1, 0, UUID.randomUUID().hashCode());
        var to = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", to);
        return to.toByteArray();
    }
}
