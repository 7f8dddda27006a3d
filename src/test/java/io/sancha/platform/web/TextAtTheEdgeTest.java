package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.application.Applicants;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every entrance asks the one rule for text and JSON: what is neither is refused with its field, in Chinese and English, and nothing is a fault of ours. */
class TextAtTheEdgeTest extends IntegrationTest {
    private static final String A_TASK = "11111111-2222-3333-4444-555555555555";
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"PUT /api/tasks/x/draft", "POST /api/tasks/x/complete", "POST /api/calculator/schedule", "POST /api/calculator/interest",
        "POST /api/calculator/discount", "POST /api/calculator/working-capital", "POST /api/loans/x/payments", "POST /api/cases/x/withdrawal",
        "POST /api/cases/x/identity/unmask", "POST /api/connected-persons", "POST /api/customer-groups/G1/members",
        "POST /api/customer-groups/G1/members/1/leaving", "POST /api/staff-relations", "POST /api/staff-relations/1/ending", "POST /api/stand-ins",
        "POST /api/logins/people/x/closed", "POST /api/logins/people/x/open", "POST /api/process-changes/1/reason",
        "POST /api/process-changes/1/release", "POST /api/process-changes/1/refusal", "POST /api/process-changes/1/taking-back",
        "POST /api/process-changes/1/rehearsals",
        "POST /engine-rest/task/" + A_TASK + "/complete", "POST /engine-rest/task/" + A_TASK + "/submit-form",
        "POST /engine-rest/process-definition/key/credit-lifecycle/start", "POST /engine-rest/process-definition/key/credit-lifecycle/submit-form",
        "POST /camunda/api/engine/engine/default/task/" + A_TASK + "/complete", "POST /camunda/api/engine/engine/default/task/" + A_TASK + "/claim"})
    void everyJsonIsLookedThrough(String entrance) throws Exception {
        refused(send(entrance, "{\"a\":{\"b\":[\"x\",\"y\\u0000\"]}}"), "a.b[1]");
        refused(send(entrance, "{\"a\":{\"b\":\"\\ud800x\"}}"), "a.b");
        refused(send(entrance, "{\"a\\u0007\":1}"), "a\\u0007");
        refused(send(entrance, "{\n  \"a\": garbage}"), "line 2, column 8");
        refused(send(entrance, "{\"a\":1"), "line 1, column 7");
    }

    @ParameterizedTest
    @CsvSource({"/api/cases?search=%00, search", "/api/cases?search=a%00b&limit=1, search", "/api/cases?search=%ED%A0%80, search", "/api/cases/a%07b, (path)",
        "/api/logins?search=%1b, search", "/engine-rest/task?maxResults=1&nameLike=%01, nameLike",
        "/camunda/api/engine/engine/default/task?maxResults=1&name%00=x, (query)", "/api/documents/%07, (path)"})
    void everyParameterIsLookedThrough(String address, String field) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "relationship-manager").get(address);
        refused(answer, field);
    }

    @Test
    void aDraftThatIsTextIsKeptComposed() throws Exception {
        HumanTask task = aTask();
        assertThat(send("PUT /api/tasks/" + task.id() + "/draft", "{\"a\":\"e\\u0301\\n贷款\",\"b\":\" \"}").statusCode()).isEqualTo(200);
        JsonNode draft = json.readTree(new RawVisitor(port, "relationship-manager").get("/api/tasks/" + task.id()).body()).get("draft");
        assertThat(draft.toString()).isEqualTo("{\"a\":\"é\\n贷款\",\"b\":\" \"}");
    }

    @Test
    void aFilesNameIsTextAndMayBeLong() throws Exception {
        HumanTask task = aTask();
        refused(upload(task, "a\u0000b.txt", "--x--\r\n"), "file");
        refused(upload(task, "a\u001bb.txt", "--x--\r\n"), "file");
        String longest = "资".repeat(2000) + ".txt";
        HttpResponse<String> taken = upload(task, longest, "--x--\r\n");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json.readTree(taken.body()).get("fileName").asText()).isEqualTo(longest);
    }

    @Test
    void anUploadThatIsCutOffOrHasNoBoundaryIsTold() throws Exception {
        HumanTask task = aTask();
        told(upload(task, "a.txt", ""), 400, "cut off");
        told(upload(task, "资".repeat(4000) + ".txt", "--x--\r\n"), 400, "name is too long");
        for (String kind : new String[] {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=y"}) {
            told(visitor().send("POST", "/api/tasks/" + task.id() + "/documents", "--x\r\n".getBytes(), "Content-Type", kind), 400, " / ");
        }
        told(visitor().send("POST", "/api/tasks/" + task.id() + "/documents", "{}".getBytes(), "Content-Type", "text/plain"), 415, " / ");
        for (String[] deployment : new String[][] {{"multipart/form-data", "x"},
            {"multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n"}}) {
            HttpResponse<String> answer = new RawVisitor(port, "process-reviewer").send("POST", "/engine-rest/deployment/create", deployment[1].getBytes(),
                "Content-Type", deployment[0]);
            told(answer, 400, deployment[0].contains("boundary") ? "the upload is cut off: 47 bytes arrived" : "but this came as multipart/form-data;");
        }
    }

    /** What arrived, and what to do: that the file is to be sent again. */
    @Test
    void anUploadThatIsCutOffIsToldHowFarItCame() throws Exception {
        HttpResponse<String> ours = upload(aTask(), "a.txt", "");
        told(ours, 400, "缺少结尾 --x--；请把文件重新传一次");
        assertThat(ours.body()).containsPattern("收到 \\d{3} 字节")
            .containsPattern("\\d{3} bytes arrived, but the headers of a part or its end --x-- are missing; send the file again");
        HttpResponse<String> deployment = deployed("--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"申请.bpmn\"\r\n\r\n<definitions");
        told(deployment, 400, "the last of them of the file '申请.bpmn', but not its end --x--; send the file again");
        assertThat(json.readTree(deployment.body()).path("field").asText()).isEqualTo("(upload)");
    }

    @Test
    void aFilesNameIsTextAtADeploymentToo() throws Exception {
        for (String name : new String[] {"a\u0000b.bpmn", "a\u001bb.bpmn", "a\ufffdb.bpmn"}) {
            refused(deployed("--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\ngarbage\r\n--x--\r\n"), "file");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/cases?limit=1&search=a%00b, 2", "/api/logins?search=%1b, 1", "/engine-rest/task?maxResults=1&nameLike=xyz%01, 4"})
    void theSignIsCountedWithinTheValueOfItsParameter(String address, int place) throws Exception {
        assertThat(new RawVisitor(port, "relationship-manager").get(address).body()).contains("第 " + place + " 个字符", "character " + place + " is U+");
    }

    /** Each was a fault of ours, or told without a field. */
    @Test
    void whatADeploymentIsMadeOfIsLookedAt() throws Exception {
        String name = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nn\r\n";
        told(deployed(name + "--x--\r\n"), 400, "it holds no file");
        told(deployed(name + "--x\r\nContent-Disposition: form-data; name=\"d\"; filename=\"" + "x".repeat(600) + "\"\r\n\r\n{}\r\n--x--\r\n"), 400,
            "shorten the file's name");
        refused(deployed(name + "--x\r\nContent-Disposition: form-data; name=\"deployment-activation-time\"\r\n\r\nfoo\r\n--x--\r\n"),
            "deployment-activation-time");
        refused(deployed(name + "--x\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n{}\r\n--x--\r\n"), "data");
        told(deployed(name + "--x\r\nfoo\r\n\r\n{}\r\n--x--\r\n"), 400, "is no parameter of a deployment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"x\"", "true", "[]", "[{}]"})
    void theEnginesBodiesAreObjects(String body) throws Exception {
        refused(send("POST /engine-rest/task/" + A_TASK + "/complete", body), "(body)");
    }

    /** Fifty thousand empty queries within one took the engine a minute. */
    @Test
    void theEngineIsAskedForFewThingsAtOnce() throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "auditor").post("/engine-rest/task?maxResults=1",
            "{\"orQueries\":[" + "{},".repeat(50_000) + "{}]}");

        refused(answer, "orQueries");
        assertThat(answer.body()).contains("50001 项", "at most 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "x", "", "99999999999", "1&firstResult=2"})
    void aPageBeginsAtANumber(String first) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "auditor").get("/engine-rest/task?maxResults=1&firstResult=" + first);
        refused(answer, "firstResult");
        assertThat(answer.body()).contains("a whole number from 0 to 999999999");
    }

    @Test
    void aFormatThatIsNoneIsTold() throws Exception {
        refused(visitor().send("PUT", "/api/tasks/x/draft", "{}".getBytes(), "Content-Type", "*/*"), "Content-Type");
        refused(visitor().send("POST", "/api/calculator/interest", "{}".getBytes(), "Content-Type", "application/*"), "Content-Type");
    }

    /** As it was typed, not as the binary fraction nearest to it. */
    @Test
    void aNumberIsKeptAndQuotedAsItWasTyped() throws Exception {
        assertThat(send("POST /api/loans/x/payments", "{\"early\":1e999999999}").body()).contains("1E+999999999").doesNotContain("Infinity");
        assertThat(send("POST /api/loans/x/payments", "{\"key\":\"k\",\"amount\":9000000.00}").body()).contains("found 9000000.00,");
        HumanTask task = aTask();
        send("PUT /api/tasks/" + task.id() + "/draft", "{\"a\":1e999999999,\"b\":9000000.00}");
        assertThat(new RawVisitor(port, "relationship-manager").get("/api/tasks/" + task.id()).body())
            .contains("\"draft\":{\"a\":1E+999999999,\"b\":9000000.00}");
    }

    private HttpResponse<String> deployed(String body) throws Exception {
        return new RawVisitor(port, "process-reviewer").send("POST", "/engine-rest/deployment/create", body.getBytes(StandardCharsets.UTF_8), "Content-Type",
            "multipart/form-data; boundary=x");
    }

    @Test
    void garbageInADeploymentIsToldWithFileAndReason() throws Exception {
        for (String file : new String[] {"x.form", "x.bpmn", "x.dmn"}) {
            String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n\r\ngarbage\r\n--x--\r\n";
            told(deployed(body), 422, "MOD-05");
        }
    }

    /** Three megabytes of input make a line of answer and a line on the trail. */
    @Test
    void whatWasFoundIsQuotedUpToABound() throws Exception {
        String large = "9".repeat(3_000_000);
        Integer before = sql.queryForObject("select coalesce(max(length(message)), 0) from trail_record", Integer.class);
        for (String body : new String[] {"{\"early\":\"" + large + "\"}", "{\"amount\":\"" + large + "\"}", "{\"" + "k".repeat(900) + "\":1}",
            "\"" + large + "\"", large}) {
            HttpResponse<String> answer = send("POST /api/loans/x/payments", body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).hasSizeLessThan(20_000);
        }
        assertThat(sql.queryForObject("select max(length(message)) from trail_record", Integer.class)).isLessThan(Math.max(before + 1, 5000));
    }

    private HumanTask aTask() {
        var applicants = new Applicants(beans);
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        return applicants.claim(caseId);
    }

    private HttpResponse<String> upload(HumanTask task, String name, String end) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n营业执照\r\n" + end;
        return visitor().send("POST", "/api/tasks/" + task.id() + "/documents", body.getBytes(StandardCharsets.UTF_8), "Content-Type",
            "multipart/form-data; boundary=x");
    }

    private RawVisitor visitor() {
        return new RawVisitor(port, "relationship-manager");
    }

    private HttpResponse<String> send(String entrance, String body) throws Exception {
        String[] words = entrance.split(" ");
        return visitor().send(words[0], words[1], body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private void refused(HttpResponse<String> answer, String field) throws Exception {
        JsonNode problem = json.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(problem.path("rule").asText()).isEqualTo("INPUT");
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).containsPattern("\\p{IsHan}.* / .*[a-z]");
    }

    private static void told(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).containsPattern("\\p{IsHan}");
    }
}
