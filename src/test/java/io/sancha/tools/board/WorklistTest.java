package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.platform.task.TaskPicking;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.TasksTogether;
import io.sancha.platform.task.Worklist;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The lists that everybody finds at the first login, and what one does with them. Each test looks at its own cases alone. */
class WorklistTest extends IntegrationTest {
    private static final Actor MANAGER = manager("relationship-manager");
    private static final Actor ELSEWHERE = new Actor("relationship-manager-0102", Set.of("relationship-manager", "branch-0102"), Set.of("0102"));
    private static final Actor AUDITOR = new Actor("auditor", Set.of("auditor"), Set.of("0101", "0102"));
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private EngineActors people;
    @Autowired
    private TasksOfPerson lists;
    @Autowired
    private TaskPicking picking;
    @Autowired
    private TasksTogether together;
    @Autowired
    private TaskDesk desk;

    private static Actor manager(String userId) {
        return new Actor(userId, Set.of("relationship-manager", "branch-0101"), Set.of("0101"));
    }

    @Test
    void atTheFirstLoginEachDutyFindsItsListsAndWhoHasNoTasksNone() {
        assertThat(idsOf("relationship-manager")).startsWith("todo", "mine", "free", "today", "late", "colleagues", "step-relationship")
            .doesNotContain("step-review", "all");
        assertThat(idsOf("reviewer")).contains("step-review").doesNotContain("step-relationship");
        assertThat(idsOf("auditor")).containsExactly("all");
        assertThat(idsOf("process-reviewer")).isEmpty();
    }

    @Test
    void aTaskStandsInTheListsOfItsHolderItsDutyItsTermAndItsStep() {
        HumanTask task = waiting("collect-documents");
        assertThat(listsWith(task, MANAGER)).containsExactly("todo", "free", "step-application");
        assertThat(listsWith(task, ELSEWHERE)).isEmpty();
        assertThat(listsWith(task, AUDITOR)).containsExactly("all");

        as(MANAGER, () -> desk.claim(task.id()));
        assertThat(listsWith(task, MANAGER)).containsExactly("todo", "mine", "step-application");
        assertThat(listsWith(task, manager("rm-b"))).containsExactly("colleagues");

        clock.standAt(task.dueOn().minusSeconds(3600));
        assertThat(listsWith(task, MANAGER)).contains("today").doesNotContain("late");
        clock.standAt(task.dueOn().plusSeconds(3600));
        assertThat(listsWith(task, MANAGER)).contains("late").doesNotContain("today");
    }

    @Test
    void whoClaimTheNextAtOnceGetTasksOfTheirOwn() {
        List<String> tasks = IntStream.range(0, 6).mapToObj(i -> Visitor.as(rest, MANAGER.userId()).beginCase())
            .map(caseId -> desk.openIn(caseId).get(0).id()).toList();
        List<CompletableFuture<List<String>>> both = List.of("rm-a", "rm-b").stream().map(user -> CompletableFuture.supplyAsync(() ->
            IntStream.range(0, 3).mapToObj(i -> as(manager(user), () -> picking.claimNext(Worklist.required("todo"), tasks).task().id())).toList())).toList();
        List<String> claimed = both.stream().flatMap(one -> one.join().stream()).toList();
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(tasks);

        TaskPicking.Picked none = as(MANAGER, () -> picking.claimNext(Worklist.required("todo"), tasks));
        assertThat(none.task()).isNull();
        assertThat(none.waiting()).isZero();
    }

    @Test
    void whatOneMayNotDoIsPassedOverAndSaid() {
        HumanTask review = waiting("review-case");
        Actor investigator = new Actor("lead-investigator", Set.of("lead-investigator", "reviewer", "branch-0101"), Set.of("0101"));
        TaskPicking.Picked none = as(investigator, () -> picking.claimNext(Worklist.required("todo"), List.of(review.id())));
        assertThat(none.task()).isNull();
        assertThat(none.waiting()).isEqualTo(1);
        assertThat(as(new Actor("reviewer", Set.of("reviewer", "branch-0101"), Set.of("0101")),
            () -> picking.claimNext(Worklist.required("todo"), List.of(review.id()))).task().id()).isEqualTo(review.id());
    }

    @Test
    void severalAreClaimedAndGivenBackEachAnsweredForItself() {
        HumanTask one = waiting("collect-documents");
        HumanTask another = waiting("collect-documents");
        as(manager("rm-b"), () -> desk.claim(another.id()));

        assertThat(as(MANAGER, () -> together.claim(List.of(one.id(), another.id(), "no-such-task")))).extracting(TasksTogether.Answer::done)
            .containsExactly(true, false, false);
        List<TasksTogether.Answer> back = as(MANAGER, () -> together.giveBack(List.of(one.id(), another.id())));
        assertThat(back).extracting(TasksTogether.Answer::rule).containsExactly(null, "TSK-01");
        assertThat(desk.openIn(one.caseId()).get(0).assignee()).isNull();
    }

    @Test
    void afterATaskTheNextOfItsCaseIsToldBeforeOthers() {
        HumanTask task = waiting("collect-credit-file");
        assertThat(as(MANAGER, () -> picking.next(task.caseId())).task().id()).isEqualTo(task.id());
        assertThat(as(AUDITOR, () -> picking.next(task.caseId())).task()).isNull();
    }

    @Test
    void eachTaskHasAPriorityAndADayToLookAgainAndOneThatCameBackSaysFromWhom() {
        HumanTask report = waiting("countersign-report");
        assertThat(report.priority()).isEqualTo(50);
        assertThat(report.lookAgainOn()).isBefore(report.dueOn());
        Actor assistant = new Actor("assistant-investigator", Set.of("assistant-investigator", "branch-0101"), Set.of("0101"));
        as(assistant, () -> {
            desk.claim(report.id());
            return desk.complete(report.id(), json("{\"decision\":\"DISAGREED\",\"reason\":\"流水未核对\"}"));
        });
        HumanTask again = desk.openIn(report.caseId()).get(0);
        assertThat(again.returned().by()).isEqualTo("assistant-investigator");
        assertThat(again.returned().step()).isEqualTo("diligence");
        assertThat(again.priority()).isEqualTo(60);
        assertThat(desk.openIn(waiting("collect-documents").caseId()).get(0).returned()).isNull();
    }

    @Test
    void tasklistAndProgramsAreAnsweredTheSameAndACustomerIsFound() {
        HumanTask task = waiting("collect-documents");
        String filter = filterOf("free");
        for (String address : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            String search = "{\"processVariables\":[{\"name\":\"customer\",\"operator\":\"eq\",\"value\":\"" + task.caseId() + "\"}]}";
            JsonNode found = Visitor.as(rest, MANAGER.userId()).post(address + "/filter/" + filter + "/list?maxResults=15", search).getBody();
            assertThat(found.findValuesAsText("id")).containsExactly(task.id());
            assertThat(Visitor.as(rest, MANAGER.userId()).post(address + "/filter/" + filter + "/count", search).getBody().get("count").asInt()).isEqualTo(1);
        }
        assertThat(Visitor.as(rest, "auditor").get("/engine-rest/filter/" + filter + "/count").getBody().get("count").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nameLike\":\"%x%\"}", "{\"processVariables\":[{\"name\":\"other\",\"operator\":\"eq\",\"value\":\"x\"}]}",
        "{\"sorting\":[{\"sortBy\":\"caseInstanceId\",\"sortOrder\":\"asc\"}]}",
        "{\"processVariables\":[{\"name\":\"customer\",\"operator\":\"eq\",\"value\":\"x\"}]}"})
    void whatAListDoesNotKnowIsRefusedInWords(String query) {
        var answer = Visitor.as(rest, MANAGER.userId()).post("/engine-rest/filter/" + filterOf("free") + "/list?maxResults=15", query);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().get("zh").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tasks\":[]}", "{\"tasks\":[null]}", "{\"tasks\":\"x\"}", "{}", "{\"tasks\":[{}]}", "[]"})
    void aChoiceOfTheWrongShapeIsRefused(String body) {
        assertThat(Visitor.as(rest, MANAGER.userId()).post("/api/worklists/claims", body).getStatusCode().value()).isBetween(400, 422);
        assertThat(Visitor.as(rest, MANAGER.userId()).post("/api/worklists/nothing/claim-next", null).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void howManyStatementsAPageTakesDoesNotDependOnWhatWaits() {
        int before = StatementCount.of(() -> page(MANAGER)).statements();
        waiting("collect-documents");
        assertThat(StatementCount.of(() -> page(MANAGER)).statements()).isEqualTo(before).isLessThanOrEqualTo(3);
    }

    private List<HumanTask> page(Actor person) {
        return as(person, () -> lists.page(Worklist.required("todo"), null, 0, 15).tasks());
    }

    private List<String> listsWith(HumanTask task, Actor person) {
        return as(person, () -> Worklist.all().stream().filter(list -> lists.count(list, List.of(task.id())) == 1).map(Worklist::id).toList());
    }

    private List<String> idsOf(String user) {
        return Visitor.as(rest, user).get("/api/worklists").getBody().findValuesAsText("id");
    }

    private String filterOf(String list) {
        for (JsonNode one : Visitor.as(rest, MANAGER.userId()).get("/api/worklists").getBody()) {
            if (one.get("id").asText().equals(list)) {
                return one.get("filter").asText();
            }
        }
        throw new AssertionError(list);
    }

    private HumanTask waiting(String task) {
        String caseId = earlier.lifeUntilWaits(task, DossierVariant.ofTheGarmentMaker(), one -> { });
        return desk.openIn(caseId).stream().filter(one -> one.key().equals(task)).findFirst().orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T> T as(Actor person, Callable<T> deed) {
        try {
            return people.actingAs(person, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
