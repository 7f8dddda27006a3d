package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an answer tells: never an exception, SQL or a version; and what a browser is told a page may do. */
class AnswersTest extends IntegrationTest {
    private static final String INSIDES = "(?is).*(exception|\\bat [a-z]+\\.[a-z]+\\.|org\\.|java\\.|jdbc|\\bsql\\b|select |insert "
        + "|act_ru_|camunda|hibernate|7\\.24|tomcat|jersey|stacktrace|\"trace\").*";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "GET /api/cases/no-such-case", "GET /api/cases?limit=abc", "GET /api/cases?search=%00", "GET /api/cases/%00", "GET /api/loans/none/explain",
            "GET /api/loans/none/explain?date=2020-13-45", "GET /api/documents/x",
        "GET /api/tasks/%27%20or%201=1", "PUT /api/tasks/x/draft", "POST /api/tasks/x/complete", "DELETE /api/cases", "PATCH /api/cases",
        "POST /api/calculator/schedule", "POST /api/calculator/interest",
        "POST /api/loans/x/payments", "POST /api/cases/x/withdrawal", "GET /api/nothing", "GET /nothing",
        "GET /engine-rest/task?maxResults=1&sortBy=nothing&sortOrder=asc",
        "GET /engine-rest/task?maxResults=1&createdBefore=yesterday", "GET /engine-rest/task/11111111-2222-3333-4444-555555555555",
        "POST /engine-rest/task/11111111-2222-3333-4444-555555555555/claim",
        "POST /engine-rest/task/11111111-2222-3333-4444-555555555555/complete", "GET /engine-rest/nothing", "DELETE /engine-rest/task",
        "GET /engine-rest/process-definition/11111111-2222-3333-4444-555555555555/xml",
        "POST /engine-rest/process-definition/key/none/start", "GET /camunda/api/engine/engine/default/task/11111111-2222-3333-4444-555555555555",
        "GET /camunda/api/nothing", "GET /camunda/app/nothing", "TRACE /api/cases", "BREW /api/cases"})
    void aFaultTellsNothingOfTheInsides(String method, String address) throws Exception {
        for (String body : new String[] {null, "{", "[]", "{\"x\":\"\\u0000\"}", "null", "{\"principal\":{}}"}) {
            for (String accept : List.of("application/json", "text/html", "application/xml")) {
                // a question has no body; an answer at a task without one is a fault that the engine calls its own
                if (method.equals("GET") ? body != null : (body == null || body.equals("null")) && address.startsWith("/engine-rest/task/")) {
                    continue;
                }
                HttpResponse<String> answer = new RawVisitor(port, "relationship-manager")
                    .send(method, address, body == null ? null : body.getBytes(), "Content-Type", "application/json", "Accept", accept);
                assertThat(answer.statusCode()).as(method + " " + address + " " + body + ": " + answer.body()).isBetween(400, 499);
                assertThat(answer.body().replace(address, "")).as(method + " " + address + " " + accept).doesNotMatch(INSIDES);
                noVersion(answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/index.html", "/cases.html", "/case.html", "/api/cases", "/engine-rest/task?maxResults=1",
        "/camunda/app/tasklist/default/", "/swagger-ui/index.html", "/sancha/form.js"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String address) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "relationship-manager").get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        noVersion(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/cases/none", "/api/documents/none", "/api/loans/none/statement.pdf", "/engine-rest/task?maxResults=1",
        "/engine-rest/user?maxResults=1", "/engine-rest/process-definition", "/engine-rest/nothing", "/engine-rest/history/task?maxResults=1",
        "/camunda/api/engine/engine/default/task?maxResults=1", "/camunda/api/engine/engine/default/user/auditor/profile",
        "/camunda/api/admin/auth/user/default", "/v3/api-docs"})
    void noCacheKeepsAnAnswer(String address) throws Exception {
        assertThat(new RawVisitor(port, "auditor").get(address).headers().allValues("Cache-Control")).as(address).singleElement().asString()
            .contains("no-store");
    }

    @Test
    void ourPagesRunNoScriptThatStandsInThem() throws Exception {
        for (String page : List.of("/login", "/cases.html", "/api/cases")) {
            assertThat(new RawVisitor(port, "auditor").get(page).headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'")
                .doesNotContain("unsafe");
        }
    }

    private static void noVersion(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet()).doesNotContain("server", "x-powered-by", "Server", "X-Powered-By");
    }
}
