package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A value of the wrong kind in a body for the engine is told with its field, with what was expected and what to do; the engine says none of it. */
class EngineEntryTest extends IntegrationTest {
    private static final String A_TASK = "/task/11111111-2222-3333-4444-555555555555";
    private static final String START = "/process-definition/key/credit-lifecycle/start";
    private static final ObjectMapper JSON = new ObjectMapper();
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "/complete; {'withVariablesInReturn':'maybe'}; withVariablesInReturn; found 'maybe', expected true or false",
        "/complete; {'variables':5}; variables; expected fields in braces, found 5",
        "/complete; {'variables':{'x':5}}; variables.x; expected fields in braces, found 5",
        "/complete; {'variables':{'x':{'value':'abc','type':'Integer'}}}; variables.x.value; found 'abc', expected a whole number",
        "/complete; {'variables':{'x':{'value':[1,2],'type':'Long'}}}; variables.x.value; found '[1,2]', expected a whole number",
        "/complete; {'variables':{'x':{'value':'2024','type':'Date'}}}; variables.x.value; expected a date with its time such as 2024-03-01T09",
        "/complete; {'variables':{'x':{'value':1,'type':'Nonsense'}}}; variables.x.type; no process variables are taken at all: leave out variables",
        "/complete; {'variables':{'x':{'value':1,'valueInfo':3}}}; variables.x.valueInfo; expected fields in braces, found 3",
        "/complete; {'modifications':5}; modifications; unknown key; expected one of variables, withVariablesInReturn",
        "/claim; {'userId':{}}; userId; expected a text in quotes"})
    void atATask(String address, String body, String field, String told) throws Exception {
        refused(post("relationship-manager", "/engine-rest" + A_TASK + address, body), field, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'startInstructions':5}; startInstructions; a list in brackets", "{'businessKey':{}}; businessKey; a text in quotes",
        "{'skipIoMappings':'x'}; skipIoMappings; true or false", "{'variables':{'a':{'value':'x','type':'Boolean'}}}; variables.a.value; true or false"})
    void atTheStartOfACase(String body, String field, String told) throws Exception {
        refused(post("relationship-manager", "/engine-rest" + START, body), field, told);
    }

    /** The same at both addresses. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "task?maxResults=1; {'priority':'x'}; priority; found 'x', expected a whole number",
        "task?maxResults=1; {'priority':99999999999}; priority; a whole number from -2147483648 to 2147483647",
        "task?maxResults=1; {'active':'maybe'}; active; true or false", "task?maxResults=1; {'candidateGroups':'x'}; candidateGroups; a list in brackets",
        "task?maxResults=1; {'createdBefore':'yesterday'}; createdBefore; a date with its time",
        "task?maxResults=1; {'orQueries':[{},{'priority':'x'}]}; orQueries[1].priority; found 'x'",
        "task?maxResults=1; {'processVariables':[{'name':'x','operator':'zz','value':1}]}; processVariables[0].operator; one of [eq, neq, gt",
        "task?maxResults=1; {'processVariables':[{'name':'x','value':1}]}; processVariables[0].operator; is required",
        "task?maxResults=1; {'orQueries':[{'taskVariables':[{'operator':'eq','value':1}]}]}; orQueries[0].taskVariables[0].name; is required",
        "task?maxResults=1; {'processVariables':[{'name':'x','operator':'gt','value':true}]}; processVariables[0].value; go with eq and neq alone",
        "task?maxResults=1; {'sorting':[{'sortBy':'zz','sortOrder':'asc'}]}; sorting[0].sortBy; found 'zz': this list is not sorted by that",
        "task?maxResults=1; {'sorting':[{'sortBy':'created','sortOrder':'zz'}]}; sorting[0].sortOrder; one of [asc, desc]",
        "task?maxResults=1; {'sortBy':'created'}; sortOrder; sortBy and sortOrder are given together",
        "job?maxResults=1; {'dueDates':[{'operator':'gt','value':'x'}]}; dueDates[0].value; a date with its time",
        "process-instance?maxResults=1; {'processInstanceIds':'x'}; processInstanceIds; a list in brackets",
        "variable-instance?maxResults=1; {'variableValues':[{'name':'a','operator':'zz','value':1}]}; variableValues[0].operator; one of [eq",
        "history/task/count; {'finished':'x'}; finished; true or false", "external-task/count; {'locked':'x'}; locked; true or false",
        "process-instance/count; {'suspended':'x'}; suspended; true or false"})
    void inAQuery(String address, String body, String field, String told) throws Exception {
        refused(post("auditor", "/engine-rest/" + address, body), field, told);
    }

    /** A filter with a slip of the pen found everything. */
    @Test
    void aKeyThatNobodyKnowsIsToldToPrograms() throws Exception {
        refused(post("auditor", "/engine-rest/task?maxResults=1", "{'asignee':'x'}"), "asignee", "unknown key; look at how it is written");
    }

    /** The engine names it in the middle of its exception. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"createdOn=x; createdOn; expected a date with its time such as 2024-03-01T09:00",
        "priority=zz; priority; expected a whole number from -2147483648 to 2147483647", "active=2024-01-01; active; expected true or false",
        "sortBy=zz&sortOrder=asc; sortBy; look at its kind", "sortBy=created; sortOrder; are given together", "processVariables=x_zz_1; operator; one of [eq"})
    void aParameterThatTheEngineDoesNotTakeIsNamed(String parameter, String field, String words) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "auditor").get("/engine-rest/task?maxResults=1&" + parameter);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words).containsPattern("\\p{IsHan}");
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("camunda", "Dto", "query parameter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "POST; /group/create; {}; id", "PUT; /group/reviewer; {'name':'x'}; id", "PUT; /user/auditor/profile; {}; id",
        "POST; /identity/password-policy; {}; password", "POST; /user/create; {'profile':{}}; profile.id",
        "PUT; /user/admin/credentials; {'authenticatedUserPassword':'demo'}; password"})
    void withoutWhichTheEngineFails(String method, String address, String body, String field) throws Exception {
        refused(send("admin", method, "/engine-rest" + address, body), field, "is required");
    }

    /** An empty body says what {@code {}} says: at each address that needs a field, the field is told. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /group/create", "PUT /group/reviewer", "PUT /user/auditor/profile", "POST /identity/password-policy",
        "PUT /user/admin/credentials"})
    void anEmptyBodyIsNoFault(String entrance) throws Exception {
        String[] words = entrance.split(" ");
        HttpResponse<String> answer = send("admin", words[0], "/engine-rest" + words[1], "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo(words[1].startsWith("/group") || words[1].endsWith("profile") ? "id"
            : "password");
    }

    /** What every open address reads is known: a new version of the engine, or a new line of the table, is looked at too. */
    @Test
    void whatIsReadAtEachOpenAddressIsKnown() throws IOException {
        var bodies = new EngineBodyTypes();
        Set<String> without = Set.of("/task/{id}/unclaim", "/user/{name}/unlock", "/group/{name}/members/{name}", "/deployment/create",
            "/camunda/api/admin/auth/user/default/logout");
        List<String[]> open;
        try (var table = EngineEntryTest.class.getResourceAsStream("/security/engine-routes.txt")) {
            open = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.matches("(POST|PUT) .*"))
                .map(line -> line.split("\\s+")).filter(words -> !without.contains(words[1])).toList();
        }
        assertThat(open).hasSizeGreaterThan(30).allSatisfy(words -> Stream.of("/engine-rest", "/camunda/api/engine/engine/default")
            .map(root -> words[1].startsWith("/camunda") ? words[1] : root + words[1]).map(path -> path.replaceAll("\\{\\w+}", "x"))
            .forEach(path -> assertThat(bodies.of(words[0], path)).as(words[0] + " " + path).isPresent()));
    }

    private HttpResponse<String> post(String user, String address, String body) throws Exception {
        return send(user, "POST", address, body);
    }

    private HttpResponse<String> send(String user, String method, String address, String body) throws Exception {
        return new RawVisitor(port, user).send(method, address, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static void refused(HttpResponse<String> answer, String field, String told) throws Exception {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(problem.path("rule").asText()).isEqualTo("INPUT");
        assertThat(problem.path("field").asText()).as(answer.body()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).contains(told).containsPattern("\\p{IsHan}.* / .*[a-z]");
    }
}
