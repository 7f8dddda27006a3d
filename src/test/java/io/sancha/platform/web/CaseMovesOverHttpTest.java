package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.moving.Movers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;

/** Moving running cases over REST: who reads, who plans and decides, what bad plans are told; and that the engine's own way stays closed. */
class CaseMovesOverHttpTest extends IntegrationTest {
    private static final String ROOT = "/api/case-moves";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TestRestTemplate rest;
    private Movers movers;
    private int old;

    private void aCaseOnAnOlderVersion() {
        movers = new Movers(beans);
        old = movers.releasesRelationship("找客户");
        movers.begins();
        movers.releasesRelationship("寻客户");
    }

    @AfterEach
    void asItWas() {
        if (movers != null) {
            movers.close();
        }
    }

    @Test
    void oneReviewerPlansTheOtherReleasesAndAuditorsRead() {
        aCaseOnAnOlderVersion();
        JsonNode could = get("process-reviewer", "/diagrams/relationship").getBody();
        assertThat(could.at("/sources").findValuesAsText("version")).contains(String.valueOf(old));
        String id = planned("{\"process\":\"relationship\",\"from\":[" + old + "],\"mappings\":{},\"reason\":\"按新图办理\"}").getBody().get("id").asText();

        JsonNode view = get("auditor", "/" + id).getBody();
        assertThat(view.at("/row/state").asText()).isEqualTo("OPEN");
        assertThat(view.at("/may").toString()).isEqualTo("{\"decide\":false,\"withdraw\":false,\"stop\":false,\"goOn\":false}");
        String seen = "{\"sha256\":\"" + view.at("/row/plan/sha256").asText() + "\"}";
        refused(post("process-reviewer", "/" + id + "/release", seen), 403, "MOV-01");
        refused(post("auditor", "/" + id + "/release", seen), 403, "API-01");
        refused(post("process-reviewer-2", "/" + id + "/release", "{}"), 409, "MOV-04");
        refused(post("process-reviewer-2", "/" + id + "/refusal", "{}"), 422, "MOV-02");
        refused(planned("{\"process\":\"relationship\",\"from\":[" + old + "],\"reason\":\"x\"}"), 409, "MOV-05");
        assertThat(post("process-reviewer-2", "/" + id + "/release", seen).getStatusCode().value()).isEqualTo(204);
        refused(post("process-reviewer-2", "/" + id + "/release", seen), 409, "MOV-09");
        movers.work();

        assertThat(get("auditor", "/" + id).getBody().at("/row/progress/moved").asInt()).isOne();
        JsonNode one = get("auditor", "/" + id + "/cases").getBody().get(0);
        assertThat(one.get("outcome").asText()).isEqualTo("MOVED");
        assertThat(one.at("/becomes/0/name").asText()).contains("Identify customer");
        assertThat(get("auditor", "/" + id + "/cases?after=1").getBody()).isEmpty();
        assertThat(get("auditor", "?process=relationship&limit=1").getBody().at("/0/plan/id").asText()).isEqualTo(id);
    }

    @Test
    void badPlansAreToldWhatIsWrong() {
        aCaseOnAnOlderVersion();
        List.of("{}|MOV-02", "{\"process\":\"nothing\",\"from\":[1],\"reason\":\"x\"}|MOV-03",
        "{\"process\":\"endofday\",\"from\":[1],\"reason\":\"x\"}|MOV-03", "{\"process\":\"relationship\",\"from\":[],\"reason\":\"x\"}|MOV-03",
        "{\"process\":\"relationship\",\"from\":[9999],\"reason\":\"x\"}|MOV-03", "{\"process\":\"relationship\",\"from\":[null],\"reason\":\"x\"}|MOV-03",
        "{\"process\":\"relationship\",\"from\":[0],\"reason\":\"x\"}|MOV-03", "{\"process\":\"relationship\",\"from\":[\"one\"],\"reason\":\"x\"}|INPUT",
        "{\"process\":\"relationship\",\"from\":[1],\"mappings\":{\"identify-customer\":\"nowhere\"},\"reason\":\"x\"}|MOV-03",
        "{\"process\":\"relationship\",\"from\":[1],\"mappings\":{\"identify-customer\":null},\"reason\":\"x\"}|MOV-03", "[|INPUT")
            .forEach(bad -> refused(planned(bad.substring(0, bad.indexOf('|'))), 422, bad.substring(bad.indexOf('|') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/diagrams", "/diagrams/relationship"})
    void nobodyElseReads(String address) {
        for (String user : List.of("relationship-manager", "reviewer", "admin")) {
            refused(get(user, address), 403, "API-01");
        }
        assertThat(Visitor.anonymous(rest).get(ROOT + address).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void whatThereIsNotIsTold() {
        refused(get("auditor", "/999999999"), 422, "INPUT");
        refused(get("auditor", "/diagrams/nothing"), 422, "MOV-03");
        refused(post("process-reviewer", "/999999999/withdrawal", "{}"), 422, "INPUT");
        refused(post("process-reviewer", "/999999999/stop", "{\"reason\":\"x\"}"), 422, "INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/migration/generate", "/migration/validate", "/migration/execute", "/migration/executeAsync", "/modification/execute",
        "/modification/executeAsync", "/process-instance/delete", "/process-instance/suspended"})
    void theEnginesOwnWayIsClosed(String address) {
        for (String user : List.of("process-reviewer", "admin", "relationship-manager")) {
            for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                refused(Visitor.as(rest, user).post(root + address, "{}"), 403, "API-01");
            }
        }
    }

    private ResponseEntity<JsonNode> planned(String body) {
        return post("process-reviewer", "", body);
    }

    private ResponseEntity<JsonNode> get(String user, String address) {
        return Visitor.as(rest, user).get(ROOT + address);
    }

    private ResponseEntity<JsonNode> post(String user, String address, String body) {
        return Visitor.as(rest, user).post(ROOT + address, body);
    }

    private static void refused(ResponseEntity<JsonNode> answer, int status, String rule) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo(rule);
    }
}
