package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is refused, at whichever entrance and by whomever, is told in one shape. */
class ProblemShapeTest extends IntegrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANAGER = "relationship-manager";
    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "GET /api/nothing application/json 404 INPUT", "GET /api/cases?limit=abc application/json 400 INPUT", "DELETE /api/cases application/json 405 INPUT",
        "PATCH /api/cases application/json 405 INPUT", "GET /api/cases application/xml 406 INPUT", "PATCH /api/tasks/x/uploads/y application/json 415 INPUT",
        "PROPFIND /api/cases application/json 405 INPUT", "get /api/cases application/json 405 INPUT", "TRACE /api/cases application/json 405 INPUT",
        "GET /api/cases;x=1 application/json 400 INPUT", "BREW /engine-rest/task application/json 405 INPUT",
        "GET /api/cases foo/bar/baz 406 INPUT", "GET /api/cases text/html;q=zz 406 INPUT", "GET /api/cases?limit=abc foo/bar/baz 400 INPUT",
        "GET /api/loans/none/explain?on=2024-01-01 foo/bar/baz 404 BRN-01",
        "GET /api/cases?afterDay=%2B5874898-01-01 application/json 400 INPUT", "GET /api/cases?afterDay=11/29/26 application/json 400 INPUT",
        "GET /api/loans/none/explain?on=%2B999999999-12-31 application/json 400 INPUT",
        "GET /api/cases?search=%00 application/json 422 INPUT", "GET /api//cases application/json 400 INPUT", "GET /api/logins application/json 403 LOG-03",
        "GET /camunda/api/nothing application/json 403 API-01", "GET /camunda/api/admin/setup/default/user/create application/json 403 API-01",
        "GET /engine-rest/nothing application/json 403 API-01",
        "POST /engine-rest/task/11111111-2222-3333-4444-555555555555/complete application/json 404 INPUT",
        "GET /engine-rest/task/11111111-2222-3333-4444-555555555555 application/json 404 INPUT",
        "GET /engine-rest/task?maxResults=1&sortBy=nothing&sortOrder=asc application/json 400 INPUT"})
    void everyRefusalHasTitleSentenceAndRule(String method, String address, String accept, int status, String rule) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, MANAGER).send(method, address, method.equals("POST") ? "{}".getBytes() : null,
            "Content-Type", "application/json", "Accept", accept);

        hasTheShape(answer, status, rule);
    }

    /** Another site's request with somebody's session: Spring's own check of the token. With nobody's, it is their login that is missing. */
    @Test
    void soHasOneThatSpringSecurityRefuses() throws Exception {
        hasTheShape(Browser.loggedIn(port, MANAGER, "demo").json("POST", "/api/calculator/schedule", "{}"), 403, "API-01");
        hasTheShape(new Browser(port).json("POST", "/api/calculator/schedule", "{}"), 401, "API-01");
    }

    /** Whoever is not logged in, and whoever shows what is no password or token; a browser's own password window opens for neither. */
    @Test
    void soHasOneToWhomeverIsNotLoggedIn() throws Exception {
        // a day on which nobody else has typed a wrong password
        clock.standAt(Instant.parse("2033-02-01T01:00:00Z"));
        for (String address : new String[] {"/api/cases", "/engine-rest/task?maxResults=1", "/camunda/api/engine/engine/default/task?maxResults=1",
            "/v3/api-docs"}) {
            HttpResponse<String> stranger = new RawVisitor(port, null).get(address, "Accept", "application/json");
            hasTheShape(stranger, 401, "API-01");
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).as(address).isEmpty();
            for (String header : new String[] {"Basic c29tZWJvZHktdW5rbm93bjp3cm9uZw==", "Bearer sancha_none"}) {
                HttpResponse<String> wrong = new RawVisitor(port, null).get(address, "Authorization", header);
                hasTheShape(wrong, 401, "API-01");
                assertThat(wrong.headers().firstValue("WWW-Authenticate")).as(address + " " + header).contains("Basic realm=\"Sancha\", charset=\"UTF-8\"");
            }
        }
    }

    /** Where a duty may not go it finds the way back; what an address says comes to a page as letters. */
    @Test
    void aPageThatRefusesLeadsBack() throws Exception {
        var visitor = new RawVisitor(port, MANAGER);
        assertThat(visitor.get("/camunda/app/cockpit/default/", "Accept", "text/html").body()).contains("<a href=\"/\">", "/sancha/page.css");
        assertThat(visitor.get("/nothing%3Cb%3Ebold", "Accept", "text/html").body()).doesNotContain("<b>");
    }

    /** A browser at an address that is none is shown a page, not what programs read. */
    @Test
    void aBrowserIsShownAPage() throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, MANAGER).get("/nothing", "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("没有找到").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void soIsOneThatUsesAMethodThatNobodyKnows() throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, MANAGER).send("BREW", "/cases.html", null, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("不支持这种请求方式");
    }

    /** What was saved before stays, and the sentence says the bound. */
    @Test
    void aDraftIsBounded() throws Exception {
        var manager = Visitor.as(rest, MANAGER);
        String caseId = manager.beginCase();
        HumanTask task = desk.openIn(caseId).get(0);
        manager.post("/api/tasks/" + task.id() + "/claim", null);
        manager.put("/api/tasks/" + task.id() + "/draft", "{\"name\":\"辽阳\"}");

        HttpResponse<String> answer = new RawVisitor(port, MANAGER).send("PUT", "/api/tasks/" + task.id() + "/draft",
            ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(), "Content-Type", "application/json");

        hasTheShape(answer, 422, "INPUT");
        assertThat(answer.body()).contains("1,048,576 字节", "1,048,576 bytes").hasSizeLessThan(1000);
        assertThat(manager.get("/api/tasks/" + task.id()).getBody().at("/draft/name").asText()).isEqualTo("辽阳");
    }

    private static void hasTheShape(HttpResponse<String> answer, int status, String rule) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("rule").asText()).as(answer.body()).isEqualTo(rule);
        assertThat(problem.path("title").asText()).as(answer.body()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]");
        assertThat(problem.path("detail").asText()).isEqualTo(problem.path("zh").asText() + " / " + problem.path("en").asText());
        assertThat(problem.path("zh").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("en").asText()).containsPattern("[a-z]");
        assertThat(problem.path("message").asText()).isEqualTo(problem.path("detail").asText() + " [" + rule + "]");
    }
}
