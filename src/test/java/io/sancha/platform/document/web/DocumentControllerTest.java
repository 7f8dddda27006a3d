package io.sancha.platform.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.web.RawVisitor;
import io.sancha.steps.application.Applicants;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Files over HTTP: only from the person who holds the task, and back as downloads only. */
class DocumentControllerTest extends IntegrationTest {
    private static final byte[] LICENCE = "营业执照".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext beans;
    @Autowired
    TestRestTemplate rest;

    @Test
    void takesAFileFromTheHolderOfTheTaskAndGivesItBack() {
        HumanTask task = aTaskHeldByTheRelationshipManager();
        ResponseEntity<JsonNode> stored = send(task, "relationship-manager", LICENCE);
        assertThat(stored.getStatusCode().value()).as("%s", stored.getBody()).isEqualTo(200);
        assertThat(stored.getBody().get("fileName").asText()).isEqualTo("licence.txt");
        assertThat(stored.getBody().get("sha256").asText()).hasSize(64);

        ResponseEntity<byte[]> back = rest.withBasicAuth("auditor", "demo")
            .getForEntity("/api/documents/" + stored.getBody().get("reference").asText(), byte[].class);
        assertThat(back.getBody()).isEqualTo(LICENCE);
        assertThat(back.getHeaders().getContentType().toString()).startsWith("text/plain");
        assertThat(back.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(back.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** The name is a fact about what was handed in; a disk takes no more than 255 bytes of it. */
    @Test
    void theWholeNameIsToldAndADiskGetsWhatItTakes() throws Exception {
        HumanTask task = aTaskHeldByTheRelationshipManager();
        String name = "关于申请流动资金贷款的股东会决议（含全体股东签字页、身份证复印件）".repeat(9) + "：终稿?.txt";
        JsonNode stored = sendCalled(name, task);
        assertThat(stored.get("fileName").asText()).isEqualTo(name);
        String onDisk = stored.get("nameOnDisk").asText();
        assertThat(onDisk).startsWith("关于申请流动资金贷款").endsWith("….txt");

        var holder = rest.withBasicAuth("relationship-manager", "demo");
        JsonNode sent = holder.getForObject("/api/tasks/" + task.id() + "/documents", JsonNode.class);
        assertThat(sent).singleElement().isEqualTo(stored);
        assertThat(holder.getForEntity("/api/documents/" + stored.get("reference").asText(), byte[].class).getHeaders().getContentDisposition().getFilename())
            .isEqualTo(onDisk);
        assertThat(rest.withBasicAuth("relationship-manager-0102", "demo").getForEntity("/api/tasks/" + task.id() + "/documents", JsonNode.class)
            .getStatusCode().value()).isEqualTo(404);
    }

    /** CUS-12: scans are called by the number on them. */
    @Test
    void aPersonsNumberInANameIsMaskedForOthers() throws Exception {
        HumanTask task = aTaskHeldByTheRelationshipManager();
        assertThat(sendCalled("身份证110101199003070038.txt", task).get("fileName").asText()).isEqualTo("身份证110101199003070038.txt");

        String sent = rest.withBasicAuth("relationship-manager", "demo").getForObject("/api/tasks/" + task.id() + "/documents", String.class);
        assertThat(sent).contains("身份证110***********0038.txt").doesNotContain("19900307");
    }

    @Test
    void refusesOthersAndOtherThings() {
        HumanTask task = aTaskHeldByTheRelationshipManager();
        assertThat(send(task, "auditor", LICENCE).getBody().get("rule").asText()).isEqualTo("TSK-01");
        assertThat(send(task, "collector", LICENCE).getStatusCode().is4xxClientError()).isTrue();
        ResponseEntity<JsonNode> program = send(task, "relationship-manager", new byte[] {'M', 'Z', (byte) 0x90, 0});
        assertThat(program.getStatusCode().value()).isEqualTo(422);
        assertThat(program.getBody().get("field").asText()).isEqualTo("file");
        assertThat(rest.withBasicAuth("auditor", "demo").getForEntity("/api/documents/nothing", JsonNode.class).getStatusCode().value()).isEqualTo(404);
        assertThat(rest.getForEntity("/api/documents/nothing", JsonNode.class).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void saysWhyAFileIsTooLargeAndTheTaskGoesOn() {
        HumanTask task = aTaskHeldByTheRelationshipManager();
        for (int megabytes : new int[] {21, 40}) {
            ResponseEntity<JsonNode> refused = send(task, "relationship-manager", new byte[megabytes << 20]);
            assertThat(refused.getStatusCode().value()).isEqualTo(413);
            assertThat(refused.getBody().get("field").asText()).isEqualTo("file");
            assertThat(refused.getBody().get("detail").asText()).contains("20 MB").contains(" / ");
        }
        assertThat(send(task, "relationship-manager", LICENCE).getStatusCode().value()).isEqualTo(200);
    }

    private HumanTask aTaskHeldByTheRelationshipManager() {
        Applicants applicants = new Applicants(beans);
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        return applicants.claim(caseId);
    }

    /** As a browser sends it: the name in UTF-8, as it is. */
    private JsonNode sendCalled(String name, HumanTask task) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n营业执照\r\n--x--\r\n";
        return JSON.readTree(new RawVisitor(port, "relationship-manager").send("POST", "/api/tasks/" + task.id() + "/documents",
            body.getBytes(StandardCharsets.UTF_8), "Content-Type", "multipart/form-data; boundary=x").body());
    }

    private ResponseEntity<JsonNode> send(HumanTask task, String user, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "../licence.txt";
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return rest.withBasicAuth(user, "demo").postForEntity("/api/tasks/" + task.id() + "/documents", new HttpEntity<>(parts, headers), JsonNode.class);
    }
}
