package io.sancha.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.StandInEntry;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.LateTasks;
import io.sancha.platform.task.StandInTasks;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.lifecycle.LifecycleDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** NTF-01, NTF-02: what people are told of, who is, and how they read it. Each test looks at its own case alone. */
class NotificationTest extends IntegrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Actor LEAD = of0101("lead-investigator");
    private static final Actor ASSISTANT = of0101("assistant-investigator");
    private static final Actor MANAGER = of0101("relationship-manager");
    private static final Actor HEAD = of0101("approver-branch");
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private EngineActors people;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private LateTasks late;
    @Autowired
    private NotificationInbox inbox;
    @Autowired
    private Notifications notifications;
    @Autowired
    private StandInDesk standIns;
    @Autowired
    private StandInTasks standInTasks;
    @Autowired
    private LifecycleDesk lifecycle;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    private static Actor of0101(String duty) {
        return new Actor(duty, Set.of(duty, "branch-0101"), Set.of("0101"));
    }

    @Test
    void aFreeTaskIsOneRowForItsDutyAndGoesWhenSomebodyTakesIt() {
        HumanTask task = countersigning();
        assertThat(told(task.caseId())).contains("FREE countersign-report duty=assistant-investigator");
        as(ASSISTANT, () -> desk.claim(task.id()));
        assertThat(told(task.caseId())).noneMatch(row -> row.contains("countersign-report"));
        as(ASSISTANT, () -> {
            desk.giveBack(task.id());
            return null;
        });
        assertThat(told(task.caseId())).containsOnlyOnce("FREE countersign-report duty=assistant-investigator");
    }

    @Test
    void whoWorkedAtItIsToldThatTheCaseCameBackByWhomAndWhy() {
        HumanTask task = countersigning();
        as(ASSISTANT, () -> {
            desk.claim(task.id());
            return desk.complete(task.id(), JSON.readTree("{\"decision\":\"DISAGREED\",\"reason\":\"流水未核对\"}"));
        });
        Notification returned = newest(LEAD, task.caseId(), Happening.RETURNED);
        assertThat(returned.causedBy()).isEqualTo("assistant-investigator");
        assertThat(returned.detail()).contains("流水未核对");
        assertThat(returned.taskId()).isEqualTo(desk.openIn(task.caseId()).get(0).id());
        assertThat(atBell(ASSISTANT, task.caseId())).as("who returned it").extracting(Notification::what).doesNotContain(Happening.RETURNED);
    }

    @Test
    void aTermIsToldBeforeItEndsOnceItIsOverAndOnceItIsEscalated() {
        HumanTask task = countersigning();
        LocalDate due = LocalDate.ofInstant(task.dueOn(), clock.getZone());
        as(ASSISTANT, () -> desk.claim(task.id()));
        late.follow(due.minusDays(1));
        late.follow(due.minusDays(1));
        late.follow(due);
        late.follow(due.plusDays(30));
        assertThat(atBell(ASSISTANT, task.caseId())).extracting(Notification::what).containsExactly(Happening.ESCALATED, Happening.LATE, Happening.NEAR);
        assertThat(atBell(ASSISTANT, task.caseId())).allMatch(one -> one.dueOn().equals(due) && one.taskId().equals(task.id()));
        assertThat(newest(HEAD, task.caseId(), Happening.ESCALATED).toDuty()).isTrue();
        assertThat(newest(MANAGER, task.caseId(), Happening.ESCALATED).toDuty()).isFalse();
    }

    @Test
    void whatWasToldOfATaskIsSettledWhenItEndsAndLeadsToItsCase() {
        HumanTask task = countersigning();
        as(ASSISTANT, () -> desk.claim(task.id()));
        late.follow(LocalDate.ofInstant(task.dueOn(), clock.getZone()));
        assertThat(newest(ASSISTANT, task.caseId(), Happening.LATE).read()).isFalse();
        as(ASSISTANT, () -> desk.complete(task.id(), JSON.readTree("{\"decision\":\"DISAGREED\",\"reason\":\"流水未核对\"}")));
        Notification settled = newest(ASSISTANT, task.caseId(), Happening.LATE);
        assertThat(settled.read()).isTrue();
        assertThat(settled.taskId()).isNull();
    }

    @Test
    void whoStandsInIsToldWhatTheAbsentOneIs() {
        HumanTask task = countersigning();
        as(ASSISTANT, () -> desk.claim(task.id()));
        Actor absent = ASSISTANT;
        Actor delegate = new Actor("assistant-investigator-9", Set.of("assistant-investigator", "branch-0101"), Set.of("0101"));
        onRecord(delegate);
        LocalDate today = LocalDate.now(clock);
        StandIn standIn = as(absent, () -> standIns.arrange(new StandInEntry(delegate.userId(), "assistant-investigator", today, today.plusDays(5), "休假")));
        late.follow(LocalDate.ofInstant(task.dueOn(), clock.getZone()));
        assertThat(newest(delegate, task.caseId(), Happening.LATE).inPlaceOf()).isEqualTo("assistant-investigator");
        assertThat(newest(absent, task.caseId(), Happening.LATE).inPlaceOf()).isNull();

        as(delegate, () -> {
            standInTasks.takeOver(task.id());
            return null;
        });
        assertThat(atBell(delegate, task.caseId())).as("who took it knows it").extracting(Notification::what).doesNotContain(Happening.HANDED);
        as(absent, () -> {
            standInTasks.withdraw(standIn.id());
            return null;
        });
        assertThat(newest(absent, task.caseId(), Happening.HANDED).taskId()).isEqualTo(task.id());
    }

    @Test
    void whoLooksAfterALoanIsToldWhatTheBooksFind() {
        String caseId = countersigning().caseId();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RiskClassChanged(caseId, "L1", RiskClass.NORMAL, RiskClass.SUBSTANDARD));
            events.publishEvent(new RiskClassChanged(caseId, "L1", RiskClass.SUBSTANDARD, RiskClass.NORMAL));
            events.publishEvent(new LoanStateChanged(caseId, "L1", LoanState.PERFORMING, LoanState.OVERDUE));
        });
        assertThat(atBell(MANAGER, caseId)).extracting(Notification::what).startsWith(Happening.OVERDUE, Happening.CLASS_LOWERED)
            .containsOnlyOnce(Happening.CLASS_LOWERED);
        assertThat(newest(MANAGER, caseId, Happening.CLASS_LOWERED).detail()).isEqualTo("NORMAL SUBSTANDARD");
    }

    @Test
    void theEndOfACaseWithoutALoanIsToldToWhoseCaseItIs() {
        String caseId = countersigning().caseId();
        inAnAct(caseId, () -> {
            lifecycle.close(caseId, "review-rejected");
            return null;
        });
        assertThat(newest(MANAGER, caseId, Happening.ENDED).detail()).isEqualTo("review-rejected");
        assertThat(newest(LEAD, caseId, Happening.ENDED)).isNotNull();
    }

    @Test
    void anotherBranchReadsNothingAndWhoWasNotToldIsRefused() {
        HumanTask task = countersigning();
        late.follow(LocalDate.ofInstant(task.dueOn(), clock.getZone()));
        Notification told = newest(ASSISTANT, task.caseId(), Happening.LATE);
        Actor elsewhere = new Actor("assistant-investigator", Set.of("assistant-investigator", "branch-0102"), Set.of("0102"));
        assertThat(atBell(elsewhere, task.caseId())).isEmpty();
        for (Actor other : List.of(elsewhere, LEAD)) {
            assertThat(refused(() -> as(other, () -> {
                inbox.read(told.id());
                return null;
            })).rule()).isEqualTo("NTF-01");
        }
    }

    @Test
    void aCaseOnASimulatedCalendarTellsNobody() {
        String caseId = countersigning().caseId();
        int before = told(caseId).size();
        transaction.executeWithoutResult(status -> sql.update("update credit_case set rehearsed_in = 'demonstration' where id = ?", caseId));
        late.followIn(List.of(caseId), LocalDate.now(clock).plusDays(100));
        transaction.executeWithoutResult(status -> events.publishEvent(new LoanStateChanged(caseId, "L1", LoanState.PERFORMING, LoanState.OVERDUE)));
        assertThat(told(caseId)).hasSize(before);
    }

    @Test
    void whatIsReadStaysReadAndTheCountGoesDown() {
        HumanTask task = countersigning();
        late.follow(LocalDate.ofInstant(task.dueOn(), clock.getZone()));
        as(ASSISTANT, () -> {
            inbox.readAll();
            return null;
        });
        assertThat(as(ASSISTANT, inbox::unread)).isZero();
        assertThat(newest(ASSISTANT, task.caseId(), Happening.LATE).read()).isTrue();

        late.follow(LocalDate.ofInstant(task.dueOn(), clock.getZone()).plusDays(30));
        int unread = as(ASSISTANT, inbox::unread);
        assertThat(unread).isPositive();
        long escalated = newest(ASSISTANT, task.caseId(), Happening.ESCALATED).id();
        for (int twice = 0; twice < 2; twice++) {
            var answer = Visitor.as(rest, "assistant-investigator").post("/api/notifications/" + escalated + "/read", null);
            assertThat(answer.getStatusCode().value()).isEqualTo(204);
        }
        assertThat(as(ASSISTANT, inbox::unread)).isEqualTo(unread - 1);
        assertThat(newest(ASSISTANT, task.caseId(), Happening.ESCALATED).read()).isTrue();
    }

    @Test
    void thePersonChoosesAndWithoutAnAddressNoMailIsChosen() {
        HumanTask task = countersigning();
        Visitor assistant = Visitor.as(rest, "assistant-investigator");
        assertThat(atBell(ASSISTANT, task.caseId())).as("a free task is not told unless chosen").isEmpty();
        assertThat(assistant.put("/api/notifications/choices", "{\"choices\":[{\"kind\":\"FREE\",\"bell\":true,\"mail\":false,\"digest\":true}]}")
            .getStatusCode().value()).isEqualTo(200);
        assertThat(newest(ASSISTANT, task.caseId(), Happening.FREE).toDuty()).isTrue();
        JsonNode refused = assistant.put("/api/notifications/choices", "{\"choices\":[{\"kind\":\"FREE\",\"bell\":true,\"mail\":true,\"digest\":true}]}")
            .getBody();
        assertThat(refused.path("rule").asText()).as("%s", refused).isEqualTo("NTF-02");
        assistant.put("/api/notifications/choices", "{\"choices\":[{\"kind\":\"FREE\",\"bell\":false,\"mail\":false,\"digest\":true}]}");
        for (String wrong : List.of("{}", "[]", "{\"choices\":null}", "{\"choices\":[null]}", "{\"choices\":[{}]}", "{\"choices\":[{\"kind\":\"OTHER\"}]}")) {
            assertThat(assistant.put("/api/notifications/choices", wrong).getStatusCode().is4xxClientError()).as(wrong).isTrue();
        }
    }

    @Test
    void howMuchIsUnreadIsOneStatement() {
        countersigning();
        Visitor.as(rest, "lead-investigator").get("/api/notifications/unread");
        assertThat(StatementCount.of(() -> as(LEAD, inbox::unread)).statements()).isEqualTo(1);
    }

    @Test
    void whatIsOldGoes() {
        String caseId = countersigning().caseId();
        assertThat(told(caseId)).isNotEmpty();
        transaction.executeWithoutResult(status -> notifications.forget(LocalDate.now(clock).plusDays(91)));
        assertThat(told(caseId)).isEmpty();
    }

    private HumanTask countersigning() {
        String caseId = earlier.lifeUntilWaits("countersign-report", DossierVariant.ofTheGarmentMaker(), one -> { });
        return desk.openIn(caseId).get(0);
    }

    private void onRecord(Actor person) {
        var user = identity.newUser(person.userId());
        user.setFirstName(person.userId());
        user.setLastName("");
        user.setPassword("demo");
        identity.saveUser(user);
        person.groups().forEach(group -> identity.createMembership(person.userId(), group));
    }

    @AfterEach
    void hasLeft() {
        identity.deleteUser("assistant-investigator-9");
    }

    /** Page by page: what other tests left is told to a duty too. */
    private List<Notification> atBell(Actor person, String caseId) {
        List<Notification> found = new ArrayList<>();
        List<Notification> page = as(person, () -> inbox.latest(Long.MAX_VALUE, 100));
        while (!page.isEmpty()) {
            page.stream().filter(one -> caseId.equals(one.caseId())).forEach(found::add);
            long before = page.get(page.size() - 1).id();
            page = as(person, () -> inbox.latest(before, 100));
        }
        return found;
    }

    private Notification newest(Actor person, String caseId, Happening what) {
        return atBell(person, caseId).stream().filter(one -> one.what() == what).findFirst().orElseThrow(() -> new AssertionError(what + " of " + caseId
            + " not told to " + person.userId() + ": " + told(caseId)));
    }

    private List<String> told(String caseId) {
        return sql.queryForList("select concat_ws(' ', what, task, 'person=' || person, case when person is null then 'duty=' || duty end) from notification"
            + " where case_id = ? order by id", String.class, caseId);
    }

    private <T> T as(Actor person, Callable<T> action) {
        try {
            return people.actingAs(person, action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
