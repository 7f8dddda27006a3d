package io.sancha.platform.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.application.Applicants;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
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
