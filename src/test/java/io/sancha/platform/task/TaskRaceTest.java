package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/**
 * Two at one task: one wins, the other reads who; and whoever asks twice gets done once. Through both RESTs. Each race is run
 * {@code -Drace.tries=…} times, each time on a fresh case.
 */
class TaskRaceTest extends IntegrationTest {
    private static final int TRIES = Integer.getInteger("race.tries", 4);
    private static final String OTHER = "second-manager";
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private Trail trail;
    @Autowired
    private IdentityService identity;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private String caseId;
    private String task;

    @BeforeEach
    void twoManagers() {
        if (identity.createUserQuery().userId(OTHER).count() == 0) {
            var user = identity.newUser(OTHER);
            user.setFirstName("孟 客户经理");
            user.setLastName("");
            user.setPassword("demo");
            identity.saveUser(user);
            identity.createMembership(OTHER, "relationship-manager");
            identity.createMembership(OTHER, "branch-0101");
        }
        aFreshCase();
    }

    private void aFreshCase() {
        caseId = manager().beginCase();
        task = desk.openIn(caseId).get(0).id();
    }

    @AfterEach
    void theyGoHome() {
        two.shutdownNow();
    }

    private interface Race {
        void run() throws Exception;
    }

    private void manyTimes(Race race) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            aFreshCase();
            race.run();
        }
    }

    @Test
    void oneOfTwoClaims() throws Exception {
        manyTimes(() -> oneWins(atOnce(() -> manager().post("/api/tasks/" + task + "/claim", null), () -> other()
            .post("/api/tasks/" + task + "/claim", null))));
    }

    @Test
    void oneOfTwoClaimsInTasklist() throws Exception {
        manyTimes(() -> oneWins(atOnce(() -> manager().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"relationship-manager\"}"),
            () -> other().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + OTHER + "\"}"))));
    }

    /** One entry point is ours, the other the engine's. */
    @Test
    void oneOfTwoClaimsInTasklistAndInOurRest() throws Exception {
        manyTimes(() -> oneWins(atOnce(() -> manager().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"relationship-manager\"}"), () -> other()
            .post("/api/tasks/" + task + "/claim", null))));
    }

    /** Exactly one gets through, and the other reads who holds the task now. */
    private void oneWins(List<ResponseEntity<JsonNode>> answers) {
        String winner = desk.openIn(caseId).get(0).assignee();
        assertThat(answers).filteredOn(answer -> answer.getStatusCode().is2xxSuccessful()).as("who got through: %s", answers).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.getStatusCode().value() == 409).as("who was refused: %s", answers).singleElement()
            .satisfies(answer -> assertThat(answer.getBody().get("message").asText()).contains(winner));
        assertThat(answers.get(0).getStatusCode().is2xxSuccessful()).as("the first of them holds it if and only if they were told so")
            .isEqualTo(winner.equals("relationship-manager"));
    }

    @Test
    void theSameSubmitTwiceAtOnceIsDoneOnce() throws Exception {
        manyTimes(() -> {
            manager().post("/api/tasks/" + task + "/claim", null);

            List<ResponseEntity<JsonNode>> answers = atOnce(this::submits, this::submits);

            assertThat(answers).extracting(answer -> answer.getStatusCode().value()).as("both are told that it is done: %s", answers).containsOnly(200);
            assertThat(answers).extracting(answer -> answer.getBody().get("repeated").asBoolean()).as("one of them that it had been done")
                .containsExactlyInAnyOrder(false, true);
            doneOnce();
        });
    }

    @Test
    void theSameSubmitTwiceAtOnceInTasklistIsDoneOnce() throws Exception {
        manyTimes(() -> {
            manager().post("/api/tasks/" + task + "/claim", null);
            manager().put("/api/tasks/" + task + "/draft", IDENTITY);

            List<ResponseEntity<JsonNode>> answers = atOnce(this::submitsInTasklist, this::submitsInTasklist);

            assertThat(answers).filteredOn(answer -> answer.getStatusCode().is2xxSuccessful()).as("who got through: %s", answers).hasSize(1);
            assertThat(answers).filteredOn(answer -> !answer.getStatusCode().is2xxSuccessful()).singleElement()
                .satisfies(answer -> assertThat(answer.getStatusCode().is4xxClientError()).as("no fault of the server: %s", answer).isTrue());
            doneOnce();
        });
    }

    /** The holder completes, the other tries the same through either entry point at the same moment. */
    @Test
    void ofTwoWhoCompleteItIsTheHolder() throws Exception {
        manyTimes(() -> {
            manager().post("/api/tasks/" + task + "/claim", null);

            List<ResponseEntity<JsonNode>> answers = atOnce(this::submits, () -> other().post("/engine-rest/task/" + task + "/complete", "{}"));

            assertThat(answers.get(0).getStatusCode().value()).as("the holder: %s", answers).isEqualTo(200);
            assertThat(answers.get(1).getStatusCode().is4xxClientError()).as("the other: %s", answers).isTrue();
            doneOnce();
        });
    }

    /** While the holder completes, the other claims: never is the task both done and taken. */
    @Test
    void aClaimDoesNotOvertakeACompletion() throws Exception {
        manyTimes(() -> {
            manager().post("/api/tasks/" + task + "/claim", null);

            List<ResponseEntity<JsonNode>> answers = atOnce(this::submits, () -> other().post("/api/tasks/" + task + "/claim", null));

            assertThat(answers.get(0).getStatusCode().value()).as("the holder: %s", answers).isEqualTo(200);
            refused(answers.get(1));
            doneOnce();
        });
    }

    /** The holder gives the task back while completing it: it is either done, or it waits, unheld. */
    @Test
    void givenBackWhileItIsCompletedItIsDoneOrItWaits() throws Exception {
        manyTimes(() -> {
            manager().post("/api/tasks/" + task + "/claim", null);

            List<ResponseEntity<JsonNode>> answers = atOnce(this::submits, () -> manager().post("/engine-rest/task/" + task + "/unclaim", "{}"));

            if (answers.get(0).getStatusCode().is2xxSuccessful()) {
                doneOnce();
            } else {
                assertThat(answers.get(1).getStatusCode().is2xxSuccessful()).as("one of them came first: %s", answers).isTrue();
                assertThat(desk.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isNull());
            }
        });
    }

    @Test
    void theSameSubmitAgainLaterIsDoneOnce() {
        manager().post("/api/tasks/" + task + "/claim", null);
        assertThat(submits().getBody()).hasToString("{\"taskId\":\"" + task + "\",\"repeated\":false}");
        assertThat(submits().getBody()).hasToString("{\"taskId\":\"" + task + "\",\"repeated\":true}");
        doneOnce();
    }

    @Test
    void whoComesLateReadsWhoWasThere() {
        manager().post("/api/tasks/" + task + "/claim", null);
        refused(other().post("/api/tasks/" + task + "/complete", IDENTITY));
        refused(other().put("/api/tasks/" + task + "/draft", IDENTITY));
        assertThat(manager().get("/api/tasks/" + task).getBody().path("draft").isEmpty()).as("nothing of the other's was kept").isTrue();

        submits();
        refused(other().post("/api/tasks/" + task + "/complete", IDENTITY));
        refused(other().post("/api/tasks/" + task + "/claim", null));
        refused(other().put("/api/tasks/" + task + "/draft", IDENTITY));
        doneOnce();
    }

    @Test
    void nobodySavesADraftOfATaskThatNobodyHolds() {
        ResponseEntity<JsonNode> answer = manager().put("/api/tasks/" + task + "/draft", IDENTITY);
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("TSK-01");
    }

    private void doneOnce() {
        assertThat(trail.of(caseId, 0, 100)).filteredOn(record -> "identify-customer".equals(record.place().task()) && !record.outcome().equals("REFUSED"))
            .as("the trail tells of one completion").hasSize(1);
        assertThat(desk.openIn(caseId)).extracting(HumanTask::key).as("what waits now").hasSize(1).doesNotContain("identify-customer");
    }

    private ResponseEntity<JsonNode> submits() {
        return manager().post("/api/tasks/" + task + "/complete", IDENTITY);
    }

    private ResponseEntity<JsonNode> submitsInTasklist() {
        return manager().post("/engine-rest/task/" + task + "/complete", "{}");
    }

    private static void refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(409);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("TSK-01");
        assertThat(answer.getBody().get("message").asText()).contains("relationship-manager");
    }

    private List<ResponseEntity<JsonNode>> atOnce(Callable<ResponseEntity<JsonNode>> one, Callable<ResponseEntity<JsonNode>> another) throws Exception {
        var together = new CyclicBarrier(2);
        List<Future<ResponseEntity<JsonNode>>> running = new ArrayList<>();
        for (Callable<ResponseEntity<JsonNode>> each : List.of(one, another)) {
            running.add(two.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return each.call();
            }));
        }
        List<ResponseEntity<JsonNode>> answers = new ArrayList<>();
        for (Future<ResponseEntity<JsonNode>> each : running) {
            answers.add(each.get(30, TimeUnit.SECONDS));
        }
        return answers;
    }

    private Visitor manager() {
        return Visitor.as(rest, "relationship-manager");
    }

    private Visitor other() {
        return Visitor.as(rest, OTHER);
    }
}
