package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes to processes over REST: who reads, who decides, what the refused are told, and what stays on the trail of it. */
class ProcessChangesOverHttpTest extends IntegrationTest {
    private static final String ONE = "process-reviewer";
    private static final String OTHER = "process-reviewer-2";
    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private Trail trail;
    @Autowired
    private RepositoryService repository;
    private String id;
    private String path;

    @BeforeEach
    void aProposal() throws Exception {
        HttpResponse<String> answer = deploys(ONE, "review.bpmn", diagram());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        id = json.readTree(answer.body()).get("id").asText().replace("proposal-", "");
        path = "/api/process-changes/" + id;
    }

    @AfterEach
    void itIsGone() throws Exception {
        post(ONE, "/withdrawal", "{}");
        repository.createDeploymentQuery().list().stream().filter(deployment -> deployment.getName() != null && deployment.getName().startsWith("#" + id + " "))
            .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void reviewersAndAuditorsReadAndNobodyElse() throws Exception {
        for (String reader : new String[] {ONE, OTHER, "auditor"}) {
            assertThat(visitor(reader).get("/api/process-changes").statusCode()).as(reader).isEqualTo(200);
            assertThat(visitor(reader).get(path).statusCode()).isEqualTo(200);
            assertThat(visitor(reader).get(path + "/file?name=review/review.bpmn").body()).isEqualTo(diagram());
            assertThat(visitor(reader).get(path + "/file?name=review/review.bpmn&base=true").body()).contains("记录审查意见");
        }
        for (String stranger : new String[] {"relationship-manager", "admin"}) {
            for (String address : new String[] {"/api/process-changes", path, path + "/file?name=review/review.bpmn"}) {
                told(visitor(stranger).get(address), 403, "API-01");
            }
        }
        told(visitor("auditor").post(path + "/refusal", "{\"reason\":\"x\"}"), 403, "API-01");
        told(visitor(ONE).get("/api/process-changes/999999999"), 422, "INPUT");
        told(visitor(ONE).get(path + "/file?name=../review.bpmn"), 422, "INPUT");
    }

    @Test
    void theProposersOwnReleaseIsRefusedAndOnTheTrailOfTheChange() throws Exception {
        post(ONE, "/reason", "{\"reason\":\"名称更清楚\"}");
        JsonNode seen = json.readTree(visitor(ONE).get(path).body());
        assertThat(seen.at("/may/decide").asBoolean()).isFalse();
        assertThat(json.readTree(visitor(OTHER).get(path).body()).at("/may/decide").asBoolean()).isTrue();
        String sha256 = seen.at("/row/change/sha256").asText();
        told(post(ONE, "/release", "{\"sha256\":\"" + sha256 + "\"}"), 403, "CHG-01");
        assertThat(trail.of("process-change-" + id, 0, 20)).filteredOn(record -> "REFUSED".equals(record.outcome())).singleElement()
            .satisfies(record -> assertThat(record.actor() + " " + record.rule()).isEqualTo("process-reviewer CHG-01"));
        told(post(OTHER, "/release", "{\"sha256\":\"x\"}"), 422, "CHG-06");
        told(post(OTHER, "/release", "{}"), 422, "CHG-06");
        told(post(OTHER, "/release", "["), 422, "INPUT");
        told(post(OTHER, "/refusal", "{\"reason\":\"" + "x".repeat(2000) + "\"}"), 422, "INPUT");
        assertThat(post(OTHER, "/release", "{\"sha256\":\"" + sha256 + "\"}").statusCode()).isEqualTo(204);
        told(post(OTHER, "/release", "{\"sha256\":\"" + sha256 + "\"}"), 409, "CHG-09");
        assertThat(trail.of("process-change-" + id, 0, 20)).extracting(TrailRecord::outcome).contains("CHANGE_RELEASED");
    }

    @Test
    void nothingDeployedIsDeletedThroughTheEnginesRest() throws Exception {
        String newest = repository.createProcessDefinitionQuery().processDefinitionKey("review").latestVersion().singleResult().getDeploymentId();
        for (String user : new String[] {ONE, "admin"}) {
            for (String address : new String[] {"/engine-rest/deployment/" + newest,
                "/camunda/api/engine/engine/default/deployment/" + newest + "?cascade=true",
                "/engine-rest/process-definition/key/review"}) {
                assertThat(visitor(user).send("DELETE", address, null).statusCode()).as(address).isEqualTo(403);
            }
            assertThat(visitor(user).post("/engine-rest/deployment/" + newest + "/redeploy", "{}").statusCode()).isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().deploymentId(newest).count()).isOne();
    }

    @Test
    void whatIsTooLargeIsToldAndNotKept() throws Exception {
        String large = diagram().replace("</bpmn:process>", "<!--" + "x".repeat(1_000_000) + "--></bpmn:process>");
        told(deploys(ONE, "review.bpmn", large), 422, "MOD-05");
        HttpResponse<String> huge = deploys(ONE, "review.bpmn", "x".repeat(9_000_000));
        assertThat(huge.statusCode()).as(huge.body()).isBetween(400, 499);
    }

    private static void told(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(rule).contains(" / ");
    }

    private RawVisitor visitor(String user) {
        return new RawVisitor(port, user);
    }

    private HttpResponse<String> post(String user, String act, String body) throws Exception {
        return visitor(user).post(path + act, body);
    }

    private HttpResponse<String> deploys(String user, String file, String content) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nreview\r\n--x\r\nContent-Disposition: form-data; name=\"" + file
            + "\"; filename=\"" + file + "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--x--\r\n";
        return visitor(user).send("POST", "/engine-rest/deployment/create", body.getBytes(StandardCharsets.UTF_8), "Content-Type",
            "multipart/form-data; boundary=x");
    }

    private static String diagram() throws Exception {
        return Files.readString(Path.of("processes/review/review.bpmn")).replace("name=\"记录审查意见&#10;", "name=\"在门口提出&#10;");
    }
}
