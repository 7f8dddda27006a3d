package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The engine's two addresses, tried over the wire by somebody who means harm: spellings of paths, hidden expressions, the first
 * administrator's setup, endless lists.
 */
class EngineRouteFilterTest extends IntegrationTest {
    private static final List<String> ADDRESSES = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Trail trail;

    /** Each of these would be `GET /task` or a closed neighbour of it to some server. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine/default/task", "/engine-rest/engine", "/engine-rest//task", "/engine-rest/task;a=b", "/engine-rest/./task",
        "/engine-rest/x/../task", "/engine-rest/%74ask",
        "/engine-rest/%2e/task", "/engine-rest/task%2F", "/engine-rest/task%00", "/ENGINE-REST/task", "/engine-rest/TASK", "/engine-rest%2Ftask",
        "/engine-rest/", "/engine-rest", "/camunda/api/engine/task",
        "/camunda/api/engine/engine/other/task", "/camunda/api/engine/engine/DEFAULT/task", "/camunda//api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/%74ask",
        "/engine-rest/process-definition/statistics", "/engine-rest/user/count/", "/engine-rest/version", "/camunda/api/engine/engine/default/version",
        "/camunda/api/engine/engine/default/telemetry/data",
        "/engine-rest/schema/log", "/engine-rest/job/11111111-2222-3333-4444-555555555555/stacktrace"})
    void noSpellingOfAPathOpensAnything(String path) throws Exception {
        HttpResponse<String> answer = new RawVisitor(port, "admin")
            .get(path.equals("/engine-rest/user/count/") ? "/engine-rest/user/count//" : path + "?maxResults=1");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "x-http-method-override"})
    void noHeaderTurnsAMethodIntoAnother(String header) throws Exception {
        assertThat(new RawVisitor(port, "auditor").get("/engine-rest/process-instance/11111111-2222-3333-4444-555555555555", header, "DELETE").statusCode())
            .isEqualTo(403);
    }

    /** CVE-2026-109432: keys that the engine evaluates, at any depth, in any form, at both addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"assigneeExpression\":\"${1}\"}", "{\"orQueries\":[{\"candidateGroupExpression\":\"${1}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}]}",
        "{\"\\u0061ssignee\\u0045xpression\":\"${1}\"}", "{\"processVariables\":[{\"x\":{\"ownerEXPRESSION\":1}}]}", "{\"a\":1}{\"assigneeExpression\":\"x\"}",
        "[[{\"candidateGroupsExpression\":\"${1}\"}]]"})
    void noExpressionReachesAQuery(String body) throws Exception {
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = new RawVisitor(port, "relationship-manager").post(address + "/filter/" + aFilter() + "/list?maxResults=1", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("API-03");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void noOtherAlphabetHidesAnExpression(String charset) throws Exception {
        byte[] body = "{\"assigneeExpression\":\"${1}\"}".getBytes(charset);
        for (String kind : List.of("application/json", "application/json;charset=" + charset, "application/hal+json", "text/plain",
            "application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "APPLICATION/JSON;x=y")) {
            HttpResponse<String> answer = new RawVisitor(port, "relationship-manager")
                .send("POST", "/engine-rest/filter/" + aFilter() + "/list?maxResults=1", body, "Content-Type", kind);
            assertThat(answer.statusCode()).as(kind + answer.body()).isIn(400, 403, 422);
        }
    }

    @Test
    void noKeyIsHiddenBehindItsTwinNorInTheDepth() throws Exception {
        for (String body : List.of("{\"a\":1,\"a\":2}", "[".repeat(100) + "]".repeat(100), "{\"a\":\"" + "x".repeat(300_000) + "\"}", "\uFEFF{}", "{'a':1}",
            "{/**/}")) {
            assertThat(new RawVisitor(port, "relationship-manager").post("/engine-rest/filter/" + aFilter() + "/list?maxResults=1", body).statusCode())
                .as(body.substring(0, 3)).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=%24%7B1%7D", "candidateGroupExpression=x", "dueBeforeExpression=x", "ASSIGNEEEXPRESSION=x",
        "%61ssigneeExpression=x", "assignee%45xpression=x"})
    void noExpressionStandsInAParameter(String parameter) throws Exception {
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = new RawVisitor(port, "relationship-manager").get(address + "/task?maxResults=1&" + parameter);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("API-03");
        }
    }

    /** What the filter is for: the engine itself evaluates what stands in an "or", although it was told not to evaluate anything. */
    @Test
    void theEngineAloneWouldEvaluate() {
        identity.setAuthentication("relationship-manager", List.of("relationship-manager"));
        try {
            assertThatCode(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${no.such.thing}").endOr().listPage(0, 1))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("no.such.thing");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void listsOfTasklistAreChangedByAdministratorsOnlyAndHoldNoExpression() throws Exception {
        String wish = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"},\"properties\":{}}";
        for (String address : ADDRESSES) {
            assertThat(new RawVisitor(port, "auditor").post(address + "/filter/create", wish).body()).contains("API-01");
            assertThat(new RawVisitor(port, "admin").post(address + "/filter/create", wish).body()).contains("API-03");
            assertThat(new RawVisitor(port, "admin").send("PUT", address + "/filter/" + aFilter(), wish.getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/json").body()).contains("API-03");
        }
    }

    /** CVE-2026-77226: whoever comes first makes himself administrator while there is none. */
    @Test
    void nobodyMakesThemselvesTheFirstAdministrator() throws Exception {
        List<String> administrators = identity.createUserQuery().memberOfGroup("camunda-admin").unlimitedList().stream().map(user -> user.getId()).toList();
        administrators.forEach(user -> identity.deleteMembership(user, "camunda-admin"));
        try {
            for (String path : List.of("setup/default/user/create", "setup/default/user/create/", "/setup/default/user/create", "%73etup/default/user/create",
                "setup;a=b/default/user/create", "./setup/default/user/create",
                "x/../setup/default/user/create", "setup/default//user/create", "Setup/default/user/create", "setup%2Fdefault/user/create",
                "setup/other/user/create")) {
                for (String user : new String[] {null, "relationship-manager", "admin"}) {
                    String wish = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"demo\"}}";
                    int status = new RawVisitor(port, user).post("/camunda/api/admin/" + path, wish).statusCode();
                    assertThat(status).as(path + " by " + user).isIn(302, 400, 401, 403, 404);
                }
            }
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
            // behind the filter the hole is there
            createdWithoutTheFilter();
            assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isEqualTo(1);
        } finally {
            identity.deleteUser("intruder");
            administrators.forEach(user -> identity.createMembership(user, "camunda-admin"));
        }
    }

    private static void createdWithoutTheFilter() throws Exception {
        var wish = new UserDto();
        var profile = new UserProfileDto();
        profile.setId("intruder");
        var credentials = new UserCredentialsDto();
        credentials.setPassword("demo");
        wish.setProfile(profile);
        wish.setCredentials(credentials);
        new SetupResource().createInitialUser("default", wish);
    }

    @Test
    void aListIsAskedForInPages() throws Exception {
        for (String address : ADDRESSES) {
            for (String list : List.of("/task", "/user", "/group", "/process-instance", "/history/task", "/history/process-instance",
                "/history/activity-instance", "/history/user-operation", "/deployment", "/filter")) {
                for (String most : List.of("", "maxResults=2001", "maxResults=99999999999", "maxResults=-1", "maxResults=", "maxResults=1&maxResults=9999")) {
                    assertThat(new RawVisitor(port, "auditor").get(address + list + "?" + most).statusCode()).as(list + "?" + most).isEqualTo(422);
                }
                assertThat(new RawVisitor(port, "auditor").get(address + list + "?maxResults=2").statusCode()).as(list).isEqualTo(200);
            }
            assertThat(new RawVisitor(port, "auditor").post(address + "/filter/" + aFilter() + "/list", "{}").statusCode()).isEqualTo(422);
        }
        assertThat(new RawVisitor(port, "auditor").post("/camunda/api/cockpit/plugin/base/default/process-instance", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void whatCockpitAsksForWholeComesBounded() throws Exception {
        for (String address : ADDRESSES) {
            for (String list : List.of("/process-definition?key=credit-lifecycle&sortBy=version&sortOrder=desc&withoutTenantId=true",
                "/decision-definition?key=determine-authority", "/process-definition")) {
                HttpResponse<String> answer = new RawVisitor(port, "auditor").get(address + list);
                assertThat(answer.statusCode()).as(list + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(list).startsWith("[{");
            }
            assertThat(new RawVisitor(port, "auditor").get(address + "/process-definition?maxResults=2001").statusCode()).isEqualTo(422);
        }
        assertThat(new RawVisitor(port, "auditor").post("/engine-rest/group", "{}").body()).contains("relationship-manager");
    }

    /** What other tests were refused in the running minute would count. */
    private void aMinuteInWhichNobodyTriedYet() {
        clock.standAt(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRefusedTryIsOnTheTrailButNotWithoutEnd() throws Exception {
        aMinuteInWhichNobodyTriedYet();
        int before = recorded("rating-officer");
        for (int i = 0; i < RefusalRateLimit.A_MINUTE + 20; i++) {
            assertThat(new RawVisitor(port, "rating-officer").post("/engine-rest/message", "{}").statusCode()).isEqualTo(403);
        }
        assertThat(recorded("rating-officer") - before).isEqualTo(RefusalRateLimit.A_MINUTE);
        new RawVisitor(port, null).post("/engine-rest/message", "{}");
        assertThat(recorded("system")).isZero();
    }

    @Test
    @Tag("long")
    void aPageThatAsksWithoutEndFillsNoDiskEither() throws Exception {
        aMinuteInWhichNobodyTriedYet();
        int before = recorded("collector-0102", "BRN-01");
        for (int i = 0; i < RefusalRateLimit.QUESTIONS_A_MINUTE + 20; i++) {
            assertThat(new RawVisitor(port, "collector-0102").get("/api/cases/none").statusCode()).isEqualTo(404);
        }
        assertThat(recorded("collector-0102", "BRN-01") - before).isEqualTo(RefusalRateLimit.QUESTIONS_A_MINUTE);
        assertThat(new RawVisitor(port, "collector-0102").post("/api/cases/none/withdrawal", "{}").statusCode()).isEqualTo(404);
        assertThat(recorded("collector-0102", "BRN-01") - before).as("what would change something is recorded all the same")
            .isEqualTo(RefusalRateLimit.QUESTIONS_A_MINUTE + 1);
    }

    private int recorded(String user) {
        return recorded(user, "API-01");
    }

    private int recorded(String user, String rule) {
        int many = 0;
        int after = 0;
        for (List<TrailRecord> some = trail.of("-", 0, 1000); !some.isEmpty(); some = trail.of("-", after, 1000)) {
            after = some.get(some.size() - 1).seq();
            many += (int) some.stream().filter(r -> r.actor().equals(user) && rule.equals(r.rule())).count();
        }
        return many;
    }

    private String aFilter() {
        return filters.createTaskFilterQuery().filterNameLike("待办%").singleResult().getId();
    }
}
