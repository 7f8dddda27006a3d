package io.sancha.platform.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Who sees who came, and who closes the access of a person (LOG-03). */
class LoginsTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;

    @Test
    void auditorsAndAdministratorsReadTheRecord() {
        ResponseEntity<JsonNode> seen = Visitor.as(rest, "auditor").get("/api/logins?limit=5");
        assertThat(seen.getStatusCode().value()).isEqualTo(200);
        assertThat(seen.getBody().size()).isBetween(1, 5);
        assertThat(Visitor.as(rest, "admin").get("/api/logins?search=auditor&limit=1").getBody().get(0).get("user").asText()).contains("auditor");
        assertThat(Visitor.as(rest, "auditor").get("/api/logins/people?limit=200").getBody().toString()).contains("\"relationship-manager\"")
            .doesNotContain("assword", "$2a$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship-manager", "process-reviewer", "approver-president"})
    void nobodyElseDoes(String user) {
        refused(Visitor.as(rest, user).get("/api/logins"), 403, "LOG-03");
        refused(Visitor.as(rest, user).get("/api/logins/people"), 403, "LOG-03");
        refused(Visitor.as(rest, user).post("/api/logins/people/auditor/closed", "{\"reason\":\"x\"}"), 403, "LOG-03");
    }

    @Test
    void anAdministratorGivesTheReasonAndNeverClosesThemselvesOut() {
        refused(Visitor.as(rest, "auditor").post("/api/logins/people/reviewer/closed", "{\"reason\":\"x\"}"), 403, "LOG-03");
        refused(Visitor.as(rest, "admin").post("/api/logins/people/admin/closed", "{\"reason\":\"x\"}"), 403, "LOG-03");
        refused(Visitor.as(rest, "admin").post("/api/logins/people/reviewer/closed", "{\"reason\":\"  \"}"), 422, "LOG-03");
        refused(Visitor.as(rest, "admin").post("/api/logins/people/reviewer/closed", "{}"), 422, "LOG-03");
        refused(Visitor.as(rest, "admin").post("/api/logins/people/reviewer/closed", "{\"reason\":\"" + "x".repeat(501) + "\"}"), 422, "INPUT");
        refused(Visitor.as(rest, "admin").post("/api/logins/people/nobody-such/closed", "{\"reason\":\"x\"}"), 422, "INPUT");
        assertThat(Visitor.as(rest, "reviewer").get("/api/cases").getStatusCode().value()).isEqualTo(200);
    }

    private static void refused(ResponseEntity<JsonNode> answer, int status, String rule) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo(rule);
    }
}
