package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Who gets at a human task through the engine's REST and through ours. The first task of a fresh case stands for all. */
class EngineAccessTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Trail trail;

    private String caseId;
    private String task;

    @BeforeEach
    void aFreshCase() {
        caseId = manager().beginCase();
        task = manager().get("/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + caseId).getBody().path(0).path("id").asText();
        if (task.isEmpty()) {
            JsonNode tasks = manager().get("/engine-rest/task?maxResults=1000&sortBy=created&sortOrder=desc").getBody();
            task = tasks.get(0).get("id").asText();
        }
    }

    @Test
    void theCasesNumberIsOursToGive() {
        assertThat(caseId).matches("0101-\\d{8}-\\d{6}");
        var chosen = manager().post("/engine-rest/process-definition/key/credit-lifecycle/start", "{\"businessKey\":\"chosen by me\"}");
        assertThat(chosen.getStatusCode().value()).isEqualTo(422);
        assertThat(chosen.getBody().get("rule").asText()).isEqualTo("MOD-07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task?maxResults=1", "/api/cases", "/api/process-contract", "/v3/api-docs",
        "/camunda/api/engine/engine/default/task?maxResults=1"})
    void anonymousVisitorsReachNothing(String address) {
        assertThat(Visitor.anonymous(rest).get(address).getStatusCode().value()).isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "relationship-manager", "accountant-0102", "operator", "auditor"})
    void everybodyReadsTheSameContractOfTheTasks(String user) {
        var answer = Visitor.as(rest, user).get("/api/process-contract");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "System"})
    void nobodyIsMadeUnderTheSystemsName(String userId) {
        refused(Visitor.as(rest, "admin").post("/engine-rest/user/create",
            "{\"profile\":{\"id\":\"" + userId + "\",\"firstName\":\"x\",\"lastName\":\"y\"},\"credentials\":{\"password\":\"Long-and-rare-9471\"}}"), 403,
            "API-04");
    }

    @Test
    void nobodyBeginsACaseButARelationshipManager() {
        assertThat(Visitor.as(rest, "reviewer").post("/engine-rest/process-definition/key/credit-lifecycle/start", "{}").getStatusCode().value())
            .isEqualTo(403);
        assertThat(Visitor.as(rest, "admin").post("/engine-rest/process-definition/key/credit-lifecycle/start", "{}").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aTaskThatNobodyHoldsIsNotCompleted() {
        refused(manager().post("/engine-rest/task/" + task + "/complete", "{}"), 409, "TSK-01");
        refused(manager().post("/engine-rest/task/" + task + "/submit-form", "{}"), 409, "TSK-01");
        refused(manager().post("/api/tasks/" + task + "/complete", "{}"), 409, "TSK-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "reviewer", "auditor"})
    void whoHasNotTheDutyNeitherClaimsNorCompletes(String user) {
        assertThat(Visitor.as(rest, user).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}").getStatusCode().value()).isIn(403, 404);
        assertThat(Visitor.as(rest, user).post("/engine-rest/task/" + task + "/complete", "{}").getStatusCode().value()).isIn(403, 404);
        assertThat(Visitor.as(rest, user).post("/api/tasks/" + task + "/claim", null).getStatusCode().value()).isIn(403, 404);
    }

    @Test
    void nobodyGivesATaskToSomebodyElse() {
        refused(Visitor.as(rest, "reviewer").post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"relationship-manager\"}"), 409, "TSK-01");
        refused(manager().post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"reviewer\"}"), 409, "TSK-01");
    }

    @Test
    void theHolderMayGiveTheTaskBack() {
        assertThat(manager().post("/api/tasks/" + task + "/claim", null).getStatusCode().value()).isEqualTo(200);
        assertThat(manager().post("/engine-rest/task/" + task + "/unclaim", "{}").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void withoutAnEntryATaskStaysOpen() {
        manager().post("/api/tasks/" + task + "/claim", null);
        refused(manager().post("/engine-rest/task/" + task + "/complete", "{}"), 422, "INPUT");
        assertThat(manager().get("/api/tasks/" + task).getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void noVariablesAreSmuggledAlong(String how) {
        manager().post("/api/tasks/" + task + "/claim", null);
        refused(manager().post("/engine-rest/task/" + task + "/" + how, "{\"variables\":{\"identityOutcome\":{\"value\":\"VERIFIED\"}}}"), 403, "API-02");
        refused(manager().post("/engine-rest/process-definition/key/credit-lifecycle/start", "{\"variables\":{\"reviewOutcome\":{\"value\":\"AGREED\"}}}"), 403,
            "API-02");
    }

    @Test
    void aRefusedTryIsOnTheTrail() {
        int before = trail.of(caseId, 0, 100).size();
        Visitor.as(rest, "reviewer").post("/engine-rest/task/" + task + "/complete", "{}");
        assertThat(trail.of(caseId, before, 100)).singleElement().extracting(TrailRecord::outcome, TrailRecord::actor, TrailRecord::rule)
            .containsExactly("REFUSED", "reviewer", "TSK-02");
    }

    @Test
    void aDraftIsKeptForItsHolderOnly() {
        manager().post("/api/tasks/" + task + "/claim", null);
        assertThat(manager().put("/api/tasks/" + task + "/draft", "{\"name\":\"某公司\"}").getBody().get("draftVersion").asInt()).isEqualTo(1);
        assertThat(manager().put("/api/tasks/" + task + "/draft", "{\"name\":\"某某公司\"}").getBody().get("draftVersion").asInt()).isEqualTo(2);
        assertThat(manager().get("/api/tasks/" + task).getBody().at("/draft/name").asText()).isEqualTo("某某公司");
        assertThat(Visitor.as(rest, "reviewer").put("/api/tasks/" + task + "/draft", "{}").getStatusCode().is4xxClientError()).isTrue();
    }

    @Test
    void theFirstAdministratorsSetupIsClosed() {
        assertThat(Visitor.anonymous(rest).post("/camunda/api/admin/setup/default/user/create", "{}").getStatusCode().value()).isIn(401, 403);
        assertThat(Visitor.as(rest, "admin").post("/camunda/api/admin/setup/default/user/create", "{}").getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship-manager", "admin", "auditor"})
    void nobodyButTheProcessReviewerDeploys(String user) {
        assertThat(Visitor.as(rest, user).post("/engine-rest/deployment/create", "{}").getStatusCode().is4xxClientError()).isTrue();
    }

    private Visitor manager() {
        return Visitor.as(rest, "relationship-manager");
    }

    private static void refused(ResponseEntity<JsonNode> answer, int status, String rule) {
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo(rule);
        assertThat(answer.getBody().get("message").asText()).contains(" / ");
    }
}
