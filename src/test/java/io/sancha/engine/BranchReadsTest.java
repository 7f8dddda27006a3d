package io.sancha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * BRN-01, reading: what a case of branch 0101 consists of is there for its own people and for who works for the whole bank, and not for the
 * people of branch 0102, whatever door they take, by list, count or guessed identifier. Each request is made by somebody who is to see it
 * too, so that an empty answer means something.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchReadsTest extends TwoBranches {
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
        "/api/cases?search={case}",
        "/api/cases/{case}",
        "/api/cases/{case}/trail",
        "/api/tasks/{task}",
        "/api/documents/{document}",
        "/api/cases?search={loan}",
        "/api/loans/{loan}",
        "/api/loans/{loan}/explain?on={today}",
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
        "/engine-rest/task/{task}/identity-links",
        "/camunda/api/engine/engine/default/task?processInstanceBusinessKey={case}",
        "/camunda/api/engine/engine/default/task/count?processInstanceBusinessKey={case}",
        "/camunda/api/engine/engine/default/task/{task}"})
    void tasksByDuty(String address) {
        seen(address, MANAGER, true);
        seen(address, MANAGER_ELSEWHERE, false);
        seen(address, "admin", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/task?processInstanceBusinessKey={case}",
        "/task/count?processInstanceBusinessKey={case}",
        "/task/{task}",
        "/task/{task}/identity-links",
        "/process-instance?businessKey={case}",
        "/process-instance/count?businessKey={case}",
        "/process-instance/{instance}",
        "/process-instance/{lifecycle}/activity-instances",
        "/process-instance/{instance}/variables",
        "/variable-instance?processInstanceIdIn={instance}",
        "/execution?processInstanceId={lifecycle}",
        "/execution/count?processInstanceId={lifecycle}",
        "/event-subscription?processInstanceId={lifecycle}",
        "/process-definition/{definition}/statistics",
        "/history/process-instance?processInstanceBusinessKey={case}",
        "/history/process-instance/count?processInstanceBusinessKey={case}",
        "/history/process-instance/{instance}",
        "/history/task?processInstanceBusinessKey={case}",
        "/history/task/count?processInstanceBusinessKey={case}",
        "/history/task?taskId={done}",
        "/history/activity-instance?processInstanceId={instance}",
        "/history/activity-instance/count?processInstanceId={instance}",
        "/history/variable-instance?processInstanceId={instance}",
        "/history/detail?processInstanceId={instance}",
        "/history/identity-link-log?taskId={done}",
        "/history/user-operation?processInstanceId={instance}"})
    void theEngine(String address) {
        for (String door : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            seen(door + address, "reader-0101", true);
            seen(door + address, "auditor", true);
            seen(door + address, "reader-0102", false);
            seen(door + address, "keeper-0102", false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/process-instance?businessKey={case}",
        "/process-instance/count?businessKey={case}",
        "/process-instance/{lifecycle}/called-process-instances"})
    void cockpit(String address) {
        String plugin = "/camunda/api/cockpit/plugin/base/default" + address;
        seen(plugin, "reader-0101", true);
        seen(plugin, "auditor", true);
        seen(plugin, "reader-0102", false);
    }

    @Test
    void countsOfInstancesAreOfOnesOwnBranches() {
        assertThat(lifecycles("/engine-rest/process-definition/statistics?maxResults=100", "reader-0102", "/definition/key")).isZero();
        assertThat(lifecycles("/engine-rest/process-definition/statistics?maxResults=100", "reader-0101", "/definition/key")).isPositive();
        String cockpit = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=100";
        assertThat(lifecycles(cockpit, "reader-0102", "/key")).isZero();
        assertThat(lifecycles(cockpit, "reader-0101", "/key")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/{}", "/api/cases/{}/trail", "/api/tasks/{}", "/api/documents/{}", "/api/loans/{}", "/engine-rest/task/{}", "/engine-rest/process-instance/{}"})
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
        JsonNode body = answer.body();
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
