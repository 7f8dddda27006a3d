package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Camunda Modeler 5 deploys with a reviewer's password, as the manual says: its own requests, sign by sign, in its order: is there a server,
 * which version, then the diagram. It is a program on the desktop, so it sends {@code Origin: file://} and no cookie.
 */
class ModelerTest extends IntegrationTest {
    private static final String BOUNDARY = "----WebKitFormBoundaryb5dPmYvZbZbVwKQA";
    private static final String[] ITS_HEADERS = {"accept", "application/json", "accept-language", "en-US", "origin", "file://", "sec-fetch-dest", "empty",
        "sec-fetch-mode", "cors", "sec-fetch-site", "cross-site", "user-agent",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "camunda-modeler/5.36.1 Chrome/130.0.6723.191 Electron/33.4.11 Safari/537.36"};
    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ObjectMapper json;

    @Test
    void itsDeploymentIsTakenAsDoneAndIsAProposal() throws Exception {
        long before = repository.createDeploymentQuery().count();
        assertThat(send("process-reviewer", "GET", "/engine-rest/deployment?maxResults=0", null).statusCode()).as("is there a server").isEqualTo(200);
        HttpResponse<String> version = send("process-reviewer", "GET", "/engine-rest/version", null);
        assertThat(version.statusCode()).isEqualTo(200);
        assertThat(json.readTree(version.body()).get("version").asText()).startsWith("7.24");

        HttpResponse<String> deployed = deploys("process-reviewer", renamed("从 Modeler 送来"));

        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        JsonNode answer = json.readTree(deployed.body());
        assertThat(answer.get("id").asText()).startsWith("proposal-");
        assertThat(answer.get("name").asText()).contains("待复核").contains("proposal").endsWith("review");
        assertThat(answer.path("deployedProcessDefinitions").isNull() || answer.path("deployedProcessDefinitions").isMissingNode()).isTrue();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);

        HttpResponse<String> again = deploys("process-reviewer-2", renamed("从 Modeler 送来"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json.readTree(again.body()).get("message").asText()).as("what Modeler writes into its log").contains("CHG-03");
        assertThat(new RawVisitor(port, "process-reviewer").post("/api/process-changes/" + answer.get("id").asText().substring(9) + "/withdrawal", "{}")
            .statusCode()).isEqualTo(204);
    }

    @Test
    void itIsToldWhatTheGuardFinds() throws Exception {
        HttpResponse<String> refused = deploys("process-reviewer", Files.readString(Path.of("processes/review/review.bpmn"))
            .replace("camunda:candidateGroups=\"reviewer\"", "camunda:candidateGroups=\"relationship-manager\""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).get("message").asText()).contains("review-case").contains("MOD-06");
    }

    /** No page is behind it, and nothing was typed. */
    @Test
    void aFileThatIsTooLargeIsToldInWordsForModeler() throws Exception {
        String refused = deploys("process-reviewer", "x".repeat(9 << 20)).body();
        assertThat(json.readTree(refused).get("message").asText()).contains("未部署", "not deployed; a diagram or table has at most 1,000,000")
            .doesNotContain("typed", "页面");
        assertThat(json.readTree(deploys("process-reviewer", "x".repeat(2 << 20)).body()).get("message").asText()).contains("review.bpmn",
            "is larger than 1000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship-manager", "auditor", "admin"})
    void nobodyElseDeploys(String user) throws Exception {
        assertThat(deploys(user, renamed("别人")).statusCode()).isEqualTo(403);
    }

    /** A page in a browser names itself, or says null where it is a file; with a password that the browser remembers it still gets nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "file:///", "http://localhost"})
    void noOtherSiteDeploysInItsPlace(String site) throws Exception {
        String[] headers = ITS_HEADERS.clone();
        headers[5] = site;
        assertThat(new RawVisitor(port, "process-reviewer").send("POST", "/engine-rest/deployment/create", body(renamed("别处")), with(headers)).statusCode())
            .isEqualTo(403);
    }

    private HttpResponse<String> deploys(String user, String diagram) throws Exception {
        return send(user, "POST", "/engine-rest/deployment/create", body(diagram));
    }

    private HttpResponse<String> send(String user, String method, String address, byte[] body) throws Exception {
        return new RawVisitor(port, user).send(method, address, body, body == null ? ITS_HEADERS : with(ITS_HEADERS));
    }

    private static String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("content-type", "multipart/form-data; boundary=" + BOUNDARY));
        return all.toArray(String[]::new);
    }

    /** Its fields in its order: name, source, filtering of duplicates, and the file under its own name twice, without a folder. */
    private static byte[] body(String diagram) {
        return (field("deployment-name", "review") + field("deployment-source", "Camunda Modeler") + field("enable-duplicate-filtering", "true")
            + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"review.bpmn\"; filename=\"review.bpmn\"\r\nContent-Type: text/xml\r\n\r\n" + diagram
            + "\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** As Modeler saves it where a task was chosen from its template. */
    private static String renamed(String name) throws Exception {
        return Files.readString(Path.of("processes/review/review.bpmn")).replace("name=\"记录审查意见&#10;", "name=\"" + name + "&#10;")
            .replace("<bpmn:userTask id=\"review-case\"", "<bpmn:userTask id=\"review-case\" camunda:modelerTemplate=\"io.sancha.review.review-case\"");
    }
}
