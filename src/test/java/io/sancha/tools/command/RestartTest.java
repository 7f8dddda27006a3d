package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.document.Scans;
import io.sancha.platform.engine.BankClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server's first requests are answered or told to come again. The server is killed in the middle of a case and started again on its folder: tasks, claims
 * and drafts are as they were, and the case goes on to its end.
 */
@Tag("long")
class RestartTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME_RENOVATION = Path.of("src/docs/dossiers/home-renovation.json");
    private static final String MANAGER = "relationship-manager";
    private final HttpClient http = HttpClient.newHttpClient();
    private Path data;
    private int port;
    private ChildJvm server;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "restart-");
        port = ChildJvm.freePort();
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        if (server != null) {
            server.kill();
        }
        ChildJvm.stopPostmaster(data);
    }

    @Test
    @Timeout(1200)
    void aKilledServerGoesOnWhereItWas() throws Exception {
        server = started();
        new FirstRequests(server, port).aRightPasswordIsNeverRefused();
        String caseId = call(MANAGER, "POST", "/engine-rest/process-definition/key/credit-lifecycle/start", "{}").get("businessKey").asText();
        establishTheRelationship(caseId);
        String registered = task(MANAGER, caseId, "register-application");
        complete(MANAGER, registered, application());
        String collecting = claimed(MANAGER, caseId, "collect-documents");
        String draft = documents(collecting);
        call(MANAGER, "PUT", "/api/tasks/" + collecting + "/draft", draft);
        JsonNode before = call(MANAGER, "GET", "/api/tasks/" + collecting, null);

        server.kill();
        server = serve();

        assertThat(task(MANAGER, caseId, "collect-documents")).as("the task that waited").isEqualTo(collecting);
        JsonNode after = call(MANAGER, "GET", "/api/tasks/" + collecting, null);
        assertThat(after.at("/task/assignee").asText()).as("who holds it").isEqualTo(MANAGER);
        assertThat(after.get("draft")).as("what was typed").isEqualTo(JSON.readTree(draft));
        assertThat(after).as("all that was shown").isEqualTo(before);

        complete(MANAGER, collecting, null);
        complete("acceptance-officer", claimed("acceptance-officer", caseId, "judge-acceptance"),
            "{\"overCapacityIndustry\":false,\"restrictedIndustry\":false,\"purposeAllowed\":false,\"decision\":\"REFUSE\",\"reason\":\"用途不明\"}");

        assertThat(call("auditor", "GET", "/api/cases?search=" + caseId, null).at("/0/outcome").asText()).as("how the case ended")
            .isEqualTo("application-refused");
        theTrailIsWhole();
        server.stop();
        assertThat(ChildJvm.postmaster(data)).as("a server that is stopped takes its database with it").isFalse();
    }

    private ChildJvm serve() throws Exception {
        return started().untilReady();
    }

    private ChildJvm started() throws IOException {
        return ChildJvm.start(data, port, "http://localhost:" + port + "/", "serve", "--no-demo");
    }

    private void theTrailIsWhole() throws Exception {
        ChildJvm audit = ChildJvm.start(data, port, "The trail is whole", "audit", "verify");
        assertThat(audit.exit()).as(audit.said()).isZero();
    }

    /** Step 1, by hand-written forms. */
    private void establishTheRelationship(String caseId) throws Exception {
        step(MANAGER, caseId, "identify-customer", "{\"kind\":\"NATURAL_PERSON\",\"name\":\"王某\",\"idNumber\":\"211000198806150021\"}");
        step(MANAGER, caseId, "collect-credit-file", """
            {"address":"辽阳市白塔区","inServiceArea":true,"existingCustomer":true,"basicAccount":{"bank":"本行","number":"6200010100000026"},
             "household":{"maritalStatus":"MARRIED","familyMembers":3,"employer":"某中学","annualIncome":"126000.00","familyAnnualIncome":"214000.00"},
             "property":[{"kind":"RESIDENCE","value":"860000.00"},{"kind":"VEHICLE","value":"95000.00"}]}""");
        step(MANAGER, caseId, "survey-credit-standing",
            "{\"yearsWithBank\":3,\"badRecords\":0,\"yearsInOccupation\":3,\"monthlyDebtService\":\"4583.24\",\"remark\":\"工作稳定\"}");
        String proposing = claimed(MANAGER, caseId, "propose-rating");
        String grade = call(MANAGER, "GET", "/api/tasks/" + proposing, null).at("/facts/relationship/modelRating/grade").asText();
        complete(MANAGER, proposing, "{\"grade\":\"" + grade + "\"}");
        step("rating-officer", caseId, "confirm-rating", "{\"grade\":\"" + grade + "\",\"opinion\":\"同意\"}");
    }

    private static String application() throws IOException {
        ObjectNode application = (ObjectNode) JSON.readTree(HOME_RENOVATION.toFile()).get("application");
        return application.put("signedOn", today().toString()).toString();
    }

    /** The dossier's documents, of today, each with a file that is sent. */
    private String documents(String task) throws Exception {
        ArrayNode documents = (ArrayNode) JSON.readTree(HOME_RENOVATION.toFile()).get("documents");
        int number = 0;
        for (JsonNode document : documents) {
            ((ObjectNode) document).put("issuedOn", today().toString()).put("file", upload(task, document.get("title").asText() + ++number));
        }
        return JSON.createObjectNode().set("documents", documents).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(BankClock.CHINA);
    }

    private void step(String user, String caseId, String key, String entry) throws Exception {
        complete(user, claimed(user, caseId, key), entry);
    }

    private String claimed(String user, String caseId, String key) throws Exception {
        String task = task(user, caseId, key);
        call(user, "POST", "/api/tasks/" + task + "/claim", null);
        return task;
    }

    private String task(String user, String caseId, String key) throws Exception {
        JsonNode waiting = call(user, "GET", "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + caseId + "&taskDefinitionKey=" + key, null);
        assertThat(waiting).as("%s waits in %s", key, caseId).hasSize(1);
        return waiting.get(0).get("id").asText();
    }

    private void complete(String user, String task, String entry) throws Exception {
        call(user, "POST", "/api/tasks/" + task + "/claim", null);
        assertThat(call(user, "POST", "/api/tasks/" + task + "/complete", entry).get("repeated").asBoolean()).isFalse();
    }

    private String upload(String task, String text) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + Scans.text(text)
            + "\r\n--x--\r\n";
        return call(MANAGER, "POST", "/api/tasks/" + task + "/documents", "multipart/form-data; boundary=x", body).get("reference").asText();
    }

    private JsonNode call(String user, String method, String address, String body) throws Exception {
        return call(user, method, address, "application/json", body);
    }

    private JsonNode call(String user, String method, String address, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).timeout(Duration.ofSeconds(30)).header("Content-Type", type)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)))
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s by %s: %s", method, address, user, answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
