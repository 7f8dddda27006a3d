package io.sancha.tools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/** A newer version of the diagram of the review, brought as reviewers bring one; at the end it is taken out of the engine again. */
public final class ReviewAnew implements AutoCloseable {
    private final RepositoryService repository;
    private final TestRestTemplate rest;
    private final String before;

    public ReviewAnew(ApplicationContext beans) {
        repository = beans.getBean(RepositoryService.class);
        rest = beans.getBean(TestRestTemplate.class);
        before = newest().getId();
    }

    /** Another name at one task. @return the number of the proposal */
    public String proposed(String name) throws IOException {
        String diagram = Files.readString(Path.of("processes/review/review.bpmn")).replace("name=\"记录审查意见&#10;", "name=\"" + name + "&#10;");
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", name);
        parts.add("review.bpmn", new ByteArrayResource(diagram.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "review.bpmn";
            }
        });
        var headers = new HttpHeaders();
        headers.setBasicAuth("process-reviewer", "demo");
        String answer = rest.postForObject("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
        assertThat(answer).contains("proposal-");
        return answer.replaceAll("(?s).*\"proposal-(\\d+)\".*", "$1");
    }

    /** The same, released. @return the number of the change */
    public String released(String name) throws IOException {
        String id = proposed(name);
        Visitor.as(rest, "process-reviewer").post("/api/process-changes/" + id + "/reason", "{\"reason\":\"名称更清楚\"}");
        var second = Visitor.as(rest, "process-reviewer-2");
        String seen = second.get("/api/process-changes/" + id).getBody().at("/row/change/sha256").asText();
        var answer = second.post("/api/process-changes/" + id + "/release", "{\"sha256\":\"" + seen + "\"}");
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(204);
        return id;
    }

    public ProcessDefinition newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("review").latestVersion().singleResult();
    }

    public void withdraw(String id) {
        Visitor.as(rest, "process-reviewer").post("/api/process-changes/" + id + "/withdrawal", "{}");
    }

    @Override
    public void close() {
        while (!newest().getId().equals(before)) {
            repository.deleteDeployment(newest().getDeploymentId(), true);
        }
    }
}
