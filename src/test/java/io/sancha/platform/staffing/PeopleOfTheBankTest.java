package io.sancha.platform.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.Trees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The people of today as a file: asked of the file, the answer is that of the page. */
class PeopleOfTheBankTest extends IntegrationTest {
    @Autowired
    private TestRestTemplate rest;

    @Test
    void theFileAnswersAsThePageDoes() {
        ResponseEntity<String> file = rest.withBasicAuth("process-reviewer", "demo").getForEntity("/api/staffing/people", String.class);
        assertThat(file.getStatusCode().value()).isEqualTo(200);
        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("people.yaml");
        assertThat(file.getBody()).contains("committee.quorum-at-least: 5", "person: \"reviewer\"", "审查岗", "decide-approval");

        List<Finding> found = new StaffingOfFiles(Guard.ofTheBank(), Trees.ofTheBank()).ask("people.yaml", PeopleFile.read(file.getBody())).findings();

        List<String> lacking = new ArrayList<>();
        JsonNode branches = Visitor.as(rest, "auditor").get("/api/staffing").getBody().get("branches");
        branches.forEach(branch -> branch.get("lacks").forEach(lack -> lacking.add(branch.get("number").asText())));
        assertThat(branches).isNotEmpty();
        assertThat(found).extracting(Finding::element).containsExactlyElementsOf(lacking);
    }

    @Test
    void whoSeesNotThePageGetsNotTheFile() {
        ResponseEntity<JsonNode> refused = Visitor.as(rest, "relationship-manager").get("/api/staffing/people");
        assertThat(refused.getBody().get("rule").asText()).isEqualTo("STF-03");
    }
}
