package io.sancha.steps.diligence;

import static io.sancha.steps.diligence.Investigators.plantAndSurety;
import static io.sancha.steps.diligence.Investigators.recommends;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.EntryReader;
import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What a form tells while it is filled in is what the completion comes to: need (INV-07), loan to value (GUA-04), and the recommendation against both. */
class DiligenceFiguresTest extends IntegrationTest {
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    DiligenceDesk desk;
    @Autowired
    RuntimeService runtime;
    @Autowired
    CaseView view;
    @Autowired
    Trail trail;
    @Autowired
    EntryReader writer;
    @Autowired
    TestRestTemplate rest;
    private String caseId;

    @BeforeEach
    void anInvestigation() {
        caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
    }

    @Test
    void eachFigureEqualsWhatTheCompletionComesTo() {
        VisitEntry visit = people.visitOn(caseId, AcceptedCase.ACCEPTED_ON);
        String need = told(visit).path("needNow").path("newLoan").asText();
        people.complete(caseId, "visit-borrower", visit);

        JsonNode security = told(plantAndSurety()).path("securityNow");
        people.complete(caseId, "value-security", plantAndSurety());
        assertThat(desk.needOf(caseId).flatMap(FundingNeed::newLoan).orElseThrow().amount()).isEqualByComparingTo(need);
        assertThat(security.path("loanToValue").path("percent").asText()).isEqualTo(facts().loanToValue().percent().toPlainString());
        assertThat(security.path("loanToValue").path("lendable").asText()).isEqualTo(facts().loanToValue().lendable().amount().toPlainString());
        assertThat(security.path("suretyCapacity").asText()).isEqualTo("6500000.00");

        clock.moveBy(Duration.ofDays(1));
        JsonNode recommended = told(recommends("8000000.00", 12)).path("recommendedNow");
        people.complete(caseId, "write-report", recommends("8000000.00", 12));
        assertThat(recommended.path("loanToValue").path("percent").asText()).isEqualTo(facts().loanToValue().percent().toPlainString()).isEqualTo("50.00");
        assertThat(recommended.path("measured").asText()).isEqualTo(need);
    }

    /** Unfinished and refused entries have no figure, and looking is no try that the trail would keep. */
    @Test
    void whatIsUnfinishedHasNoFigureAndLeavesNoTrace() {
        int before = trail.of(caseId, 0, 1000).size();
        for (String typed : new String[] {"{}", "{\"workingCapital\":{\"expectedGrowth\":\"0.1\"}}", "{\"workingCapital\":{\"expectedGrowth\":\"viel\","
            + "\"existingLoans\":\"0.00\",\"otherFunds\":\"0.00\"}}", "{\"workingCapital\":[1,2]}", "{\"workingCapital\":\"x\",\"unknown\":{}}"}) {
            ResponseEntity<JsonNode> answer = asks("lead-investigator", typed);
            assertThat(answer.getStatusCode().value()).as(typed).isEqualTo(200);
            assertThat(answer.getBody().isEmpty()).as(typed).isTrue();
        }
        assertThat(trail.of(caseId, 0, 1000)).hasSize(before);
    }

    @Test
    void anotherBranchAnotherDutyAndATooLargeBodyGetNone() {
        String typed = writer.write(people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        assertThat(asks("lead-investigator-0102", typed).getStatusCode().value()).isBetween(401, 404);
        assertThat(asks("accountant", typed).getStatusCode().value()).isEqualTo(404);
        assertThat(asks("lead-investigator", "[1]").getStatusCode().value()).isEqualTo(422);
        assertThat(asks("lead-investigator", "{\"visits\":[" + "1,".repeat(600) + "1]}").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void figuresCostSoManyStatementsAndNoMore() {
        String typed = writer.write(people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        asks("lead-investigator", typed);
        assertThat(StatementCount.of(() -> asks("lead-investigator", typed)).statements()).isLessThan(40);
    }

    private JsonNode told(Object entry) {
        ResponseEntity<JsonNode> answer = asks("lead-investigator", writer.write(entry));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> asks(String user, String typed) {
        return Visitor.as(rest, user).post("/api/tasks/" + people.waiting(caseId).id() + "/figures", typed);
    }

    private DiligenceFacts.Facts facts() {
        return (DiligenceFacts.Facts) view.of(caseId).get("diligence");
    }
}
