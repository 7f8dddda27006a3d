package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.people.Actor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * BRN-01, reading: what a case of branch 0101 consists of is there for its own people and for who works for the whole bank, and not for the
 * people of branch 0102, whichever entry point they take, by list, count or guessed identifier. Each request is made by somebody who is to see it
 * too, so that an empty answer means something.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchReadsTest extends TwoBranches {
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private EngineActors people;
    private Map<String, String> names;

    @BeforeAll
    void aCaseOfBranch0101() {
        names = aCaseUnderWay("0101", MANAGER);
        somebodyWithEveryRight("reader-0101", "branch-0101");
        somebodyWithEveryRight("reader-0102", "branch-0102");
        somebodyWithEveryRight("keeper-0102", "branch-0102", "camunda-admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/search?text={case}",
        "/api/cases/{case}",
        "/api/cases/{case}/trail",
        "/api/cases/{case}/actions",
        "/api/tasks/{task}",
        "/api/documents/{document}",
        "/api/search?text={loan}",
        "/api/loans/{loan}",
        "/api/loans/{loan}/explain?on={today}",
        "/api/loans/{loan}/counter",
        "/api/loans/{loan}/schedule.csv",
        "/api/loans/{loan}/schedule.pdf",
        "/api/loans/{loan}/statement.csv",
        "/api/loans/{loan}/statement.pdf"})
    void ourRest(String address) {
        seen(address, MANAGER, true);
        seen(address, "auditor", true);
        seen(address, "approver-head-office", !address.startsWith("/api/tasks"));
        seen(address, MANAGER_ELSEWHERE, false);
        seen(address, "admin", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/engine-rest/task?processInstanceBusinessKey={case}",
        "/engine-rest/task/count?processInstanceBusinessKey={case}",
        "/engine-rest/task?candidateGroup=relationship-manager&includeAssignedTasks=true&processInstanceBusinessKey={case}",
        "/engine-rest/task/{task}",
        "/engine-rest/task/{task}/form",
        "/camunda/api/engine/engine/default/task?processInstanceBusinessKey={case}",
        "/camunda/api/engine/engine/default/task/count?processInstanceBusinessKey={case}",
        "/camunda/api/engine/engine/default/task/{task}"})
    void tasksByDuty(String address) {
        seen(address, MANAGER, true);
        seen(address, MANAGER_ELSEWHERE, false);
        seen(address, "admin", false);
    }

    /** What the security configuration keeps closed is not there for another branch behind them either. */
    @TestFactory
    Stream<DynamicTest> theEngine() {
        String lifecycle = names.get("lifecycle");
        String instance = names.get("instance");
        return Map.<String, Query<?, ?>>ofEntries(
            Map.entry("task", tasks.createTaskQuery().processInstanceBusinessKey(names.get("case"))),
            Map.entry("process instance", runtime.createProcessInstanceQuery().processInstanceId(instance)),
            Map.entry("execution", runtime.createExecutionQuery().processInstanceId(instance)),
            Map.entry("variable", runtime.createVariableInstanceQuery().processInstanceIdIn(instance)),
            Map.entry("event subscription", runtime.createEventSubscriptionQuery().processInstanceId(lifecycle)),
            Map.entry("historic process instance", history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(names.get("case"))),
            Map.entry("historic task", history.createHistoricTaskInstanceQuery().taskId(names.get("done"))),
            Map.entry("historic activity", history.createHistoricActivityInstanceQuery().processInstanceId(instance)),
            Map.entry("historic variable", history.createHistoricVariableInstanceQuery().processInstanceId(instance)),
            Map.entry("historic detail", history.createHistoricDetailQuery().processInstanceId(instance)),
            Map.entry("historic identity link", history.createHistoricIdentityLinkLogQuery().taskId(names.get("done"))),
            Map.entry("operation", history.createUserOperationLogQuery().processInstanceId(instance))).entrySet().stream()
            .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                assertThat(counted(one.getValue(), "reader-0101")).isPositive();
                assertThat(counted(one.getValue(), "auditor")).isPositive();
                assertThat(counted(one.getValue(), "reader-0102")).isZero();
                assertThat(counted(one.getValue(), "keeper-0102")).isZero();
            }));
    }

    private long counted(Query<?, ?> query, String user) throws Exception {
        return people.actingAs(new Actor(user, Set.copyOf(people.groupsOf(user))), query::count);
    }

    /** Cockpit spans the bank and is for those who do. */
    @Test
    void cockpitIsForTheWholeBank() {
        String plugin = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=100";
        assertThat(get("reader-0101", plugin).status()).isEqualTo(403);
        assertThat(lifecycles(plugin, "auditor", "/key")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/{}", "/api/cases/{}/trail", "/api/tasks/{}", "/api/documents/{}", "/api/loans/{}", "/engine-rest/task/{}"})
    void aGuessedIdentifierIsAnsweredLikeOneThatIsNot(String address) {
        String there = names.get(address.contains("cases") ? "case" : address.contains("document") ? "document" : address.contains("loans") ? "loan"
            : address.contains("task") ? "task" : "instance");
        String nowhere = UUID.randomUUID().toString();

        Answer guessed = get(MANAGER_ELSEWHERE, address.replace("{}", there));
        Answer missing = get(MANAGER_ELSEWHERE, address.replace("{}", nowhere));

        assertThat(guessed.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(guessed.body().toString().replace(there, "?")).isEqualTo(missing.body().toString().replace(nowhere, "?"));
    }

    private int lifecycles(String address, String user, String key) {
        int running = 0;
        for (JsonNode row : get(user, address).body()) {
            if (row.at(key).asText().equals("credit-lifecycle")) {
                running += row.path("instances").asInt() + row.path("runningInstances").asInt();
            }
        }
        return running;
    }

    private void seen(String address, String user, boolean expected) {
        Answer answer = get(user, filledIn(address));
        assertThat(answer.status()).as("%s as %s: %s", address, user, answer.body()).isIn(expected ? new Object[] {200} : new Object[] {200, 404});
        assertThat(isSomething(answer)).as("%s as %s: %s", address, user, answer.body()).isEqualTo(expected);
    }

    private static boolean isSomething(Answer answer) {
        JsonNode body = answer.body() != null && answer.body().has("hits") ? answer.body().get("hits") : answer.body();
        return answer.status() == 200 && (body == null || (body.has("count") ? body.get("count").asInt() > 0 : !body.isEmpty()));
    }

    private String filledIn(String address) {
        // the engine asks for the size of each page
        String paged = address.contains("?") && !address.startsWith("/api") && !address.contains("/count") ? address + "&maxResults=100" : address;
        String filled = paged.replace("{today}", java.time.LocalDate.now(clock).toString());
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
