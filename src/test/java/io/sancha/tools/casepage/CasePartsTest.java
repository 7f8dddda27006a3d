package io.sancha.tools.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The parts of a case that went all the way, as its readers ask for them one by one. */
class CasePartsTest extends IntegrationTest {
    private static final List<String> PARTS = List.of("head", "summary", "documents", "progress", "progress?step=review", "schedule", "story", "facts/review");
    /** By dossier, once for all tests here. */
    private static final Map<String, String> WALKED = new TreeMap<>();
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;

    private String caseId;

    @BeforeEach
    void aFinishedCase() throws Exception {
        caseId = walked("garment-maker");
    }

    private String walked(String dossier) throws Exception {
        if (!WALKED.containsKey(dossier)) {
            WALKED.put(dossier, walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers", dossier + ".json")), step -> { }).caseId());
        }
        return WALKED.get(dossier);
    }

    private JsonNode ask(String user, String part) {
        ResponseEntity<JsonNode> answer = Visitor.as(rest, user).get("/api/cases/" + caseId + "/" + part);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }

    @Test
    void theSummaryTellsWhoseItIsAndWhatAnApproverDecidesBy() {
        JsonNode summary = ask("approver-head-office", "summary");

        assertThat(summary.at("/head/customer").asText()).isEqualTo("某某织造服饰有限公司");
        assertThat(summary.at("/head/lent").asBoolean()).isTrue();
        assertThat(summary.at("/head/outcome").asText()).isEqualTo("loan-settled");
        assertThat(summary.at("/head/manager").asText()).isNotEqualTo("relationship-manager").isNotBlank();
        assertThat(summary.at("/head/waiting")).isEmpty();
        assertThat(summary.at("/facts").fieldNames()).toIterable().contains("customer", "exposure", "review", "committee", "approval", "account")
            .doesNotContain("documents", "contract");
    }

    @Test
    void everyFigureOfTheLoanIsOfTheDayThatIsNamed() throws Exception {
        caseId = walked("never-repays");
        JsonNode facts = ask("auditor", "summary").get("facts");
        JsonNode schedule = ask("auditor", "schedule").get("loan");
        String number = schedule.get("number").asText();
        JsonNode explained = Visitor.as(rest, "auditor").get("/api/loans/" + number + "/explain?on=" + schedule.get("asOf").asText()).getBody();

        assertThat(List.of(facts.at("/account/asOf"), facts.at("/postloan/loan/asOf"), facts.at("/recovery/asOf"), explained.get("on")))
            .containsOnly(schedule.get("asOf"));
        assertThat(List.of(facts.at("/account/state"), facts.at("/postloan/loan/state"), explained.get("state"))).containsOnly(schedule.get("state"));
        assertThat(facts.at("/recovery/due/penalty")).isEqualTo(facts.at("/account/due/penalty")).isEqualTo(explained.at("/due/penalty"));
        assertThat(facts.at("/account/payoff")).isEqualTo(schedule.get("payoff"));
    }

    @Test
    void progressTellsTheWayAndWhoWentIt() {
        JsonNode whole = ask("reviewer", "progress");

        assertThat(whole.get("drawing").asText()).contains("establish-relationship");
        assertThat(whole.get("stays").findValuesAsText("element")).contains("establish-relationship", "loan-settled").doesNotContain("review-rejected");
        assertThat(whole.get("passages")).anySatisfy(gone -> {
            assertThat(gone.get("from").asText()).isEqualTo("apply-for-loan");
            assertThat(gone.get("to").asText()).isEqualTo("decide-acceptance");
        });
        assertThat(whole.get("steps").findValuesAsText("process")).startsWith("credit-lifecycle", "relationship", "application", "acceptance");
        assertThat(whole.get("waiting")).isEmpty();
        JsonNode committee = ask("reviewer", "progress?step=committee");
        assertThat(committee.get("process").asText()).isEqualTo("committee");
        assertThat(committee.get("stays")).filteredOn(stay -> stay.get("element").asText().equals("cast-vote")).singleElement()
            .satisfies(votes -> assertThat(votes.get("entered").asInt()).as("several at once are once").isEqualTo(1));
        assertThat(committee.get("done").findValuesAsText("by")).isNotEmpty().noneMatch(by -> by.matches("[a-z0-9-]+"));
    }

    @Test
    void theStoryComesByPageAndByWhatOneLooksFor() {
        JsonNode first = ask("reviewer", "story?limit=5");
        JsonNode second = ask("reviewer", "story?limit=5&before=" + first.get("next").asInt());

        assertThat(first.get("lines")).hasSize(5);
        assertThat(second.at("/lines/0/seq").asInt()).isEqualTo(first.at("/lines/4/seq").asInt() - 1);
        assertThat(second.has("people")).isFalse();
        assertThat(ask("reviewer", "story?step=review&limit=200").get("lines").findValuesAsText("process")).isNotEmpty().containsOnly("review");
        assertThat(ask("reviewer", "story?person=reviewer&limit=200").get("lines").findValuesAsText("by").stream().distinct()).singleElement()
            .isNotEqualTo("reviewer");
        assertThat(ask("reviewer", "story?refused=true").get("lines")).allSatisfy(line -> assertThat(line.get("outcome").asText()).isEqualTo("REFUSED"));
    }

    @Test
    void whatFindsARecordAgainIsToldToAuditorsAlone() {
        assertThat(ask("auditor", "story?limit=1").at("/lines/0/proof/hash").asText()).hasSize(64);
        assertThat(ask("reviewer", "story?limit=1").at("/lines/0").has("proof")).isFalse();
    }

    @Test
    void filesComeByPageWithTheirVersionAndWhoSawTheOriginal() {
        JsonNode first = ask("relationship-manager", "documents?limit=3");
        JsonNode others = ask("relationship-manager", "documents?limit=200&after=" + first.get("next").asText());

        assertThat(first.get("files")).hasSize(3);
        assertThat(others.has("next")).isFalse();
        assertThat(others.get("files").findValuesAsText("reference")).isNotEmpty()
            .doesNotContainAnyElementsOf(first.get("files").findValuesAsText("reference"));
        // a photograph that was put to a task is no document of the checklist and has no version
        JsonNode paper = Stream.of(first, others).flatMap(page -> StreamSupport.stream(page.get("files").spliterator(), false))
            .filter(file -> file.hasNonNull("document")).findFirst().orElseThrow();
        assertThat(paper.at("/document/version").asInt()).isEqualTo(1);
        assertThat(paper.at("/document/seenBy").asText()).isNotBlank().isNotEqualTo("relationship-manager");
        String reference = paper.get("reference").asText();
        assertThat(Visitor.as(rest, "relationship-manager").get("/api/documents/" + reference + "/preview").getBody().get("pages").asInt()).isEqualTo(1);
        assertThat(Visitor.as(rest, "relationship-manager-0102").get("/api/documents/" + reference + "/preview").getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship-manager-0102", "committee-member-1-0102"})
    void inAnotherBranchItIsAsIfThereWereNone(String stranger) {
        for (String part : PARTS) {
            JsonNode other = Visitor.as(rest, stranger).get("/api/cases/" + caseId + "/" + part).getBody();
            JsonNode none = Visitor.as(rest, stranger).get("/api/cases/0101-20240301-999999/" + part).getBody();

            assertThat(List.of(other.get("rule").asText(), none.get("rule").asText())).as(part).containsOnly("BRN-01");
            assertThat(other.get("zh").asText().replace(caseId, "")).isEqualTo(none.get("zh").asText().replace("0101-20240301-999999", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"story?limit=0, 400", "story?limit=201, 400", "story?before=x, 400", "story?step=nowhere, 422", "progress?step=endofday, 422",
        "documents?after=nothing, 422", "documents?limit=201, 400", "facts/nothing, 422"})
    void whatCannotBeAskedIsSaidAtItsField(String part, int status) {
        ResponseEntity<JsonNode> answer = Visitor.as(rest, "auditor").get("/api/cases/" + caseId + "/" + part);

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody().get("zh").asText()).isNotBlank();
    }

    @Test
    void aLongLifeCostsAsManyStatementsAsAShortOne() throws Exception {
        String longer = walked("never-repays");
        for (String part : List.of("documents", "progress", "schedule", "story?limit=5", "story?limit=200")) {
            ask("auditor", part);
            Visitor.as(rest, "auditor").get("/api/cases/" + longer + "/" + part);

            int few = StatementCount.of(() -> ask("auditor", part)).statements();
            int many = StatementCount.of(() -> Visitor.as(rest, "auditor").get("/api/cases/" + longer + "/" + part)).statements();

            assertThat(many).as(part).isEqualTo(few).isLessThan(30);
        }
    }
}
