package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.Visitor;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** A change that a reviewer proposed and that is withdrawn at the end of the test. */
final class AProposal implements AutoCloseable {
    private static final Actor REVIEWER = new Actor("process-reviewer", Set.of("process-reviewer", "head-office"));
    private final TestRestTemplate rest;
    private final String path;

    private AProposal(TestRestTemplate rest, String path) {
        this.rest = rest;
        this.path = path;
    }

    static AProposal of(EngineActors people, RepositoryService repository, TestRestTemplate rest, String file, String text) throws Exception {
        String id = people.actingAs(REVIEWER, () -> repository.createDeployment().name("rehearsed").source("test").addString(file, text).deploy().getId());
        return new AProposal(rest, "/api/process-changes/" + id.replace("proposal-", ""));
    }

    /** Asks for a rehearsal. @param content of one's own dossier; null for one of the build's */
    ResponseEntity<JsonNode> rehearsedBy(String user, String name, String content) throws Exception {
        Map<String, String> asked = content == null ? Map.of("dossier", name) : Map.of("name", name, "content", content);
        return Visitor.as(rest, user).post(path + "/rehearsals", new ObjectMapper().writeValueAsString(asked));
    }

    ResponseEntity<JsonNode> rehearsalsSeenBy(String user) {
        return Visitor.as(rest, user).get(path + "/rehearsals");
    }

    ResponseEntity<JsonNode> seenBy(String user, String below) {
        return Visitor.as(rest, user).get(path + below);
    }

    void withdrawn() {
        Visitor.as(rest, "process-reviewer").post(path + "/withdrawal", "{}");
    }

    @Override
    public void close() {
        withdrawn();
    }
}
