package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What a person types is kept on the server, with who and when, and is written over only by who has seen it (TSK-06). */
class DraftsTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    private String task;

    @BeforeEach
    void aTaskOfAFreshCase() {
        task = desk.openIn(Visitor.as(rest, MANAGER).beginCase()).get(0).id();
        Visitor.as(rest, MANAGER).post("/api/tasks/" + task + "/claim", null);
    }

    @Test
    void whoOpensATaskReadsWhoseDraftItIsAndSinceWhen() {
        assertThat(opened().has("draftByName")).isFalse();
        assertThat(saves("{\"name\":\"某某公司\"}", "?version=0").getStatusCode().value()).isEqualTo(200);

        assertThat(opened().path("draft").path("name").asText()).isEqualTo("某某公司");
        assertThat(opened().path("draftByName").asText()).isNotBlank();
        assertThat(opened().path("draftAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    @Test
    void aNewerDraftIsNotWrittenOver() {
        saves("{\"name\":\"甲\"}", "?version=0");
        refused(saves("{\"name\":\"乙\"}", "?version=0"));
        assertThat(saves("{\"name\":\"丙\"}", "?version=1").getBody().get("draftVersion").asInt()).isEqualTo(2);
        refused(saves("{\"name\":\"乙\"}", "?version=1"));

        assertThat(opened().path("draft").path("name").asText()).isEqualTo("丙");
        assertThat(opened().path("draftVersion").asInt()).isEqualTo(2);
    }

    @Test
    void aVersionThatThereCannotBeIsBadInput() {
        for (String version : new String[] {"-1", "one", "99999999999"}) {
            assertThat(saves("{}", "?version=" + version).getStatusCode().value()).as(version).isBetween(400, 422);
        }
    }

    @Test
    void aTaskOfAnotherDutyTakesNoDraft() {
        ResponseEntity<JsonNode> foreign = Visitor.as(rest, "reviewer").put("/api/tasks/" + task + "/draft?version=0", "{}");

        assertThat(foreign.getStatusCode().value()).isEqualTo(404);
        assertThat(opened().has("draft")).isFalse();
    }

    @Test
    void savingCostsAHandfulOfStatements() {
        saves("{\"name\":\"甲\"}", "?version=0");
        assertThat(StatementCount.of(() -> saves("{\"name\":\"乙\"}", "?version=1")).statements()).isLessThan(25);
    }

    private void refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("TSK-06");
    }

    private ResponseEntity<JsonNode> saves(String content, String query) {
        return Visitor.as(rest, MANAGER).put("/api/tasks/" + task + "/draft" + query, content);
    }

    private JsonNode opened() {
        return Visitor.as(rest, MANAGER).get("/api/tasks/" + task).getBody();
    }
}
