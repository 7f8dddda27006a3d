package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.guard.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What is no dossier, and who may not, is told before anything begins (REH-01, REH-02, REH-04). */
class RehearsalRefusalsTest extends IntegrationTest {
    @Autowired
    private EngineActors people;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TestRestTemplate rest;
    private AProposal proposal;
    private List<Path> before;

    @BeforeEach
    void aProposal() throws Exception {
        before = folders();
        proposal = AProposal.of(people, repository, rest, "review/review.bpmn", Trees.changed("review/review.bpmn", "记录审查意见", "写下审查意见"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        proposal.close();
        assertThat(folders()).isEqualTo(before);
    }

    private static List<Path> folders() throws Exception {
        try (Stream<Path> all = Files.list(RehearsalRunner.around())) {
            return all.filter(folder -> folder.getFileName().toString().startsWith("sancha-rehearsal-")).sorted().toList();
        }
    }

    private static void refused(ResponseEntity<JsonNode> answer, String rule, String... told) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo(rule);
        assertThat(answer.getBody().get("detail").asText()).contains(told);
    }

    @Test
    void whatIsNoDossierIsToldWithItsPlace() throws Exception {
        String good = Files.readString(Path.of("src/docs/dossiers/home-renovation.json"));
        refused(proposal.rehearsedBy("process-reviewer", "mine.json", "{\n \"dossier\": x}"), "REH-01", "mine.json", "第 2 行第 13 列", "line 2, column 13");
        refused(proposal.rehearsedBy("process-reviewer", "mine.json", ""), "REH-01", "must not be empty");
        refused(proposal.rehearsedBy("process-reviewer", "mine.json", good.replace("\"startsOn\"", "\"beginsOn\"")), "REH-01", "beginsOn", "unknown key");
        refused(proposal.rehearsedBy("process-reviewer", "mine.json", good.replaceFirst("\"startsOn\": \"[^\"]*\"", "\"startsOn\": \"2999-01-01\"")), "REH-01",
            "startsOn", "lies ahead");
        refused(proposal.rehearsedBy("process-reviewer", "mine.json", "x".repeat(300_001)), "REH-01", "longer than 300000");
        refused(proposal.rehearsedBy("process-reviewer", "no-such.json", null), "REH-01", "没有随系统的案卷", "the build has no dossier no-such.json");
        refused(proposal.rehearsedBy("process-reviewer", "../garment-maker.json", null), "REH-01", "the build has no dossier");
        refused(proposal.rehearsedBy("process-reviewer", " ", good), "REH-01", "name the dossier");
        refused(proposal.rehearsedBy("process-reviewer", "x".repeat(101), good), "REH-01", "at most 100");
        assertThat(proposal.rehearsalsSeenBy("process-reviewer").getBody().get("rehearsals")).isEmpty();
    }

    @Test
    void whoIsNoReviewerDoesNotRehearse() throws Exception {
        refused(proposal.rehearsedBy("auditor", "garment-maker.json", null), "REH-04", "流程审核岗");
        refused(proposal.rehearsedBy("relationship-manager", "garment-maker.json", null), "REH-04", "process reviewer");
        // nothing is read for them
        refused(proposal.rehearsedBy("auditor", "mine", "{"), "REH-04", "流程审核岗");
        assertThat(proposal.rehearsalsSeenBy("relationship-manager").getBody().get("rule").asText()).isEqualTo("API-01");
        assertThat(proposal.rehearsalsSeenBy("auditor").getBody().get("may").asBoolean()).isFalse();
        JsonNode seen = proposal.rehearsalsSeenBy("process-reviewer-2").getBody();
        assertThat(seen.get("may").asBoolean()).isTrue();
        assertThat(seen.get("dossiers")).hasSameSizeAs(List.of(Path.of("src/docs/dossiers").toFile().list((folder, name) -> name.endsWith(".json"))))
            .anySatisfy(one -> assertThat(one.get("title").asText()).contains("个人消费贷款"));
    }

    @Test
    void whatHasEndedIsNotRehearsed() throws Exception {
        proposal.withdrawn();
        refused(proposal.rehearsedBy("process-reviewer", "garment-maker.json", null), "REH-02", "WITHDRAWN");
    }
}
