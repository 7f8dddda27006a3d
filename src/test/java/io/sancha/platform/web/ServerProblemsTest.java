package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server refuses before any of our code is asked is told as everything else is: to programs as a problem, to browsers as a page. */
class ServerProblemsTest extends IntegrationTest {
    private static final String INSIDES = "(?is).*(tomcat|apache|exception|http status|rfc|invalid (uri|character)|\\bat [a-z]+\\.).*";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/cases/%00 HTTP/1.1", "GET /api/cases/%zz HTTP/1.1", "GET /api/cases/% HTTP/1.1", "GET /engine-rest/task/%c0%af HTTP/1.1",
        "GET /api/cases/x%2fy HTTP/1.1", "GET /api/cases\\x HTTP/1.1", "GET /api/cases?a=\u0001 HTTP/1.1", "GET /api/../../x HTTP/1.1",
        "GET cases HTTP/1.1", "G\u0002T /api/cases HTTP/1.1", "GET /api/cases HTTP/1.1 x"})
    void whatCannotBeReadIsTold(String requestLine) throws IOException {
        String answer = sent(requestLine + "\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        JsonNode problem = problem(answer, 400);
        assertThat(problem.path("rule").asText()).isEqualTo("INPUT");
        assertThat(problem.path("detail").asText()).contains(" / ").containsPattern("\\p{IsHan}");
        assertThat(problem.path("message").asText()).isEqualTo(problem.path("detail").asText() + " [INPUT]");
        assertThat(answer).doesNotMatch(INSIDES);
    }

    @Test
    void aHeaderThatCannotBeReadIsToldToo() throws IOException {
        problem(sent("GET /api/cases HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"), 400);
        problem(sent("GET /api/cases HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"), 400);
        problem(sent("GET /api/cases HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
        problem(sent("GET /api/cases HTTP/3.7\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 505);
        problem(sent("POST /api/cases HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: brotli\r\nConnection: close\r\n\r\n"), 501);
    }

    /** Its beginning came, or what is no chunk: not the address is at fault. */
    @ParameterizedTest
    @CsvSource({"PUT /api/tasks/x/draft, relationship-manager, application/json, (body)",
        "POST /api/calculator/schedule, relationship-manager, application/json, (body)",
        "POST /engine-rest/process-definition/key/credit-lifecycle/start, relationship-manager, application/json, (body)",
        "POST /api/tasks/x/documents, relationship-manager, multipart/form-data; boundary=x, (upload)",
        "POST /engine-rest/deployment/create, process-reviewer, multipart/form-data; boundary=x, (upload)"})
    void aBodyThatBreaksOffIsToldAsSuch(String requestLine, String person, String kind, String field) throws IOException {
        String head = requestLine + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\nContent-Type: " + kind
            + "\r\nAuthorization: Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)) + "\r\n";
        String beginning = field.equals("(body)") ? "{\"a\":" : "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc";
        for (String body : List.of("Content-Length: 5000\r\n\r\n" + beginning, "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + beginning)) {
            String answer = sent(head + body);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"field\":\"" + field + "\"", "\"rule\":\"INPUT\"", "no-store").doesNotMatch(INSIDES);
            assertThat(answer).containsPattern(field.equals("(body)") ? "没有收全.*did not arrive whole" : "上传不完整.*the upload is cut off");
        }
    }

    @Test
    void aBrowserIsShownAPage() throws IOException {
        String answer = sent("GET /cases.html%00 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: text/html;charset=UTF-8").contains(">地址或请求首部读不了", "the address or a header")
            .doesNotMatch(INSIDES);
    }

    @Test
    void theBrowsersLanguageAloneWhereItSaysWhich() throws IOException {
        String asked = "GET /cases.html%00 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*\r\nConnection: close\r\nAccept-Language: ";

        assertThat(sent(asked + "zh-CN,zh;q=0.9\r\n\r\n")).contains("<html lang=\"zh\">", "地址或请求首部读不了").doesNotContain("the address");
        assertThat(sent(asked + "en-GB\r\n\r\n")).contains("<html lang=\"en\">", "the address or a header").doesNotContain("地址");
    }

    private static JsonNode problem(String answer, int status) throws IOException {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json", "no-store", "nosniff");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        JsonNode problem = new ObjectMapper().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]");
        return problem;
    }

    private String sent(String request) throws IOException {
        try (var server = new Socket("localhost", port)) {
            server.setSoTimeout(10_000);
            server.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            server.shutdownOutput();
            return new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
