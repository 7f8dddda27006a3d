package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.task.TaskDesk;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What the engine keeps of a fault is told as a fault with its id, at each address that would tell more. */
class EngineMessagesTest extends IntegrationTest {
    private static final String INSIDES = "could not execute statement [ERROR: duplicate key value violates unique constraint \"loan_account_pkey\"] "
        + "[update loan_account]";
    private static final String RULE = "用途不符 / not for this purpose [DIS-05]";
    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private ObjectMapper json;

    @Test
    void incidentsAreToldByTheirJob() throws Exception {
        String caseId = json.readTree(new RawVisitor(port, "relationship-manager")
            .post("/engine-rest/process-definition/key/credit-lifecycle/start", "{}").body()).get("businessKey").asText();
        Task step = tasks.createTaskQuery().taskId(desk.openIn(caseId).get(0).id()).singleResult();
        String process = step.getProcessInstanceId();
        Incident incident = runtime.createIncident("posting", step.getExecutionId(), "job-4711", INSIDES);
        Incident refused = runtime.createIncident("posting", step.getExecutionId(), "job-4712", RULE);
        try {
            for (String[] question : new String[][] {{"process-reviewer", "/engine-rest/incident?maxResults=100&processInstanceId=" + process},
                {"process-reviewer", "/camunda/api/engine/engine/default/incident?maxResults=100&processInstanceId=" + process},
                {"auditor", "/engine-rest/history/incident?maxResults=100&processInstanceId=" + process}}) {
                HttpResponse<String> answer = new RawVisitor(port, question[0]).get(question[1]);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(question[1]).contains("job-4711", "job-4712", RULE).doesNotContain("constraint", "[update", "loan_account");
                assertThat(json.readTree(answer.body())).extracting(one -> one.path("incidentMessage").asText())
                    .contains("办理时出错，详情见日志中的 job-4711 / failed; the log has it under job-4711");
            }
        } finally {
            runtime.resolveIncident(incident.getId());
            runtime.resolveIncident(refused.getId());
        }
    }

    @Test
    void whateverElseHoldsAMessageIsMaskedAtAnyDepth() throws Exception {
        var answer = new ContentCachingResponseWrapper(new MockHttpServletResponse());
        answer.setContentType("application/json");
        answer.getOutputStream().write(json.writeValueAsBytes(json.readTree("""
            {"jobs":[{"id":"j1","exceptionMessage":"org.postgresql.util.PSQLException"},{"id":"j2","exceptionMessage":null}],
             "task":{"externalTaskId":"e1","errorMessage":"java.lang.NullPointerException"},"log":{"jobId":"j3","jobExceptionMessage":"select 1"}}""")));
        new EngineMessages(json).mask(answer);
        JsonNode told = json.readTree(answer.getContentAsByteArray());
        assertThat(told.toString()).doesNotContain("PSQL", "java.lang", "select").contains("j1", "e1", "j3");
        assertThat(told.at("/jobs/1/exceptionMessage").isNull()).isTrue();
    }
}
