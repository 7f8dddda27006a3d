package io.sancha.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.SpineTest;
import io.sancha.Visitor;
import io.sancha.audit.Reference;
import io.sancha.audit.Refusal;
import io.sancha.audit.Trail;
import io.sancha.audit.TrailRecord;
import io.sancha.engine.EngineActors;
import io.sancha.engine.StandInTasks;
import io.sancha.engine.TaskDesk;
import io.sancha.people.Actor;
import io.sancha.people.CaseDuties;
import io.sancha.people.Probe;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** TSK-03: A/B 角. Who stands in acts under their own name, inside one duty, for named days, and evades nothing by it. */
class StandInTest extends SpineTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    /** The race is run a thousand times with {@code -Dsancha.tries=1000}. */
    private static final int TRIES = Integer.getInteger("sancha.tries", 60);
    private static final Actor A = Probe.somebody("manager-a", "relationship-manager");
    private static final Actor B = Probe.somebody("manager-b", "relationship-manager", "assistant-investigator");
    private static final Actor C = Probe.somebody("manager-c", "relationship-manager");
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private StandInTasks standInTasks;
    @Autowired
    private StandInDesk desk;
    @Autowired
    private EngineActors people;
    @Autowired
    private CaseDuties duties;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Trail trail;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate rest;
    private final ObjectMapper json = new ObjectMapper();
    private Probe probe;
    private String caseId;

    @BeforeEach
    void threeManagersAndACase() {
        clock.standAt(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
        probe = new Probe(repository, runtime, tasks, people, sql, transaction, clock);
        List.of(A, B, C).forEach(this::onRecord);
        onRecord(new Actor("elsewhere", java.util.Set.of("relationship-manager", "branch-0909")));
        caseId = probe.aCase();
    }

    private void onRecord(Actor person) {
        if (identity.createUserQuery().userId(person.userId()).count() > 0) {
            return;
        }
        var user = identity.newUser(person.userId());
        user.setFirstName(person.userId());
        user.setLastName("");
        user.setPassword("demo");
        identity.saveUser(user);
        for (String group : person.groups()) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(person.userId(), group);
        }
    }

    @AfterEach
    void undeployed() {
        probe.close();
    }

    private StandIn arranged(Actor absent, String delegate, String duty, LocalDate from, LocalDate until) {
        return probe.as(absent, () -> desk.arrange(new StandInEntry(delegate, duty, from, until, "休假")));
    }

    /** A holds the first task of the case. @return its id */
    private String heldByA() {
        runtime.startProcessInstanceByKey("relationship", caseId);
        String task = tasks.openIn(caseId).get(0).id();
        probe.as(A, () -> tasks.claim(task));
        return task;
    }

    private Void takesOver(Actor who, String task) {
        return probe.as(who, () -> {
            standInTasks.takeOver(task);
            return null;
        });
    }

    private Void withdraws(Actor who, StandIn standIn) {
        return probe.as(who, () -> {
            standInTasks.withdraw(standIn.id());
            return null;
        });
    }

    private TaskDesk.Completion completes(Actor who, String task) {
        return probe.as(who, () -> tasks.complete(task, json.readTree(IDENTITY)));
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("it must be refused").isNotNull();
        return refusal;
    }

    @Test
    void theDelegateFinishesWhatTheOtherHolds() {
        String task = heldByA();
        StandIn standIn = arranged(A, "manager-b", "relationship-manager", TODAY, TODAY.plusDays(6));

        takesOver(B, task);
        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo("manager-b"));
        completes(B, task);

        List<TrailRecord> story = trail.of(caseId, 0, 100);
        assertThat(story).filteredOn(record -> record.outcome().equals("TAKEN_OVER")).singleElement().satisfies(record -> {
            assertThat(record.actor()).isEqualTo("manager-b");
            assertThat(record.message()).contains("manager-b stands in for manager-a");
            assertThat(record.references()).containsExactly(new Reference("stand-in", String.valueOf(standIn.id()), null));
        });
        assertThat(story).filteredOn(record -> "identify-customer".equals(record.place().task()) && record.outcome().equals("DONE")).singleElement().satisfies(record -> {
            assertThat(record.actor()).isEqualTo("manager-b");
            assertThat(record.references()).contains(new Reference("in-place-of", "manager-a", null), new Reference("stand-in", String.valueOf(standIn.id()), null));
        });
        assertThat(duties.of(caseId)).as("both are persons of the case").extracting(CaseDuties.Held::userId).containsExactlyInAnyOrder("manager-a", "manager-b");
    }

    @Test
    void whoHandsATaskOverIsNotFreeForAnExcludedDuty() {
        String task = heldByA();
        arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
        takesOver(B, task);
        completes(B, task);

        assertThat(refused(() -> duties.check(caseId, "reviewer", "manager-a")).rule()).isEqualTo("REV-02");
        assertThat(refused(() -> duties.check(caseId, "reviewer", "manager-b")).rule()).isEqualTo("REV-02");
    }

    @Test
    void fourEyesAreNotEvadedByStandingIn() {
        probe.writes(caseId, "assistant-investigator", "manager-b");
        Actor lead = Probe.somebody("manager-a", "lead-investigator");
        identityHas("manager-b", "lead-investigator");
        String task = probe.taskOf("lead-investigator", caseId);
        probe.as(lead, () -> tasks.claim(task));
        arranged(lead, "manager-b", "lead-investigator", TODAY, TODAY);

        assertThat(refused(() -> takesOver(Probe.somebody("manager-b", "lead-investigator", "assistant-investigator"), task)).rule()).isEqualTo("INV-04");
        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo("manager-a"));
        assertThat(trail.of(caseId, 0, 100)).anySatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("REFUSED");
            assertThat(record.rule()).isEqualTo("INV-04");
        });
    }

    private void identityHas(String user, String group) {
        if (!people.groupsOf(user).contains(group)) {
            identity.createMembership(user, group);
        }
    }

    @Test
    void whoStandsInForNobodyTakesNothing() {
        String task = heldByA();
        assertThat(refused(() -> takesOver(B, task)).rule()).isEqualTo("TSK-01");

        arranged(A, "manager-b", "relationship-manager", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(refused(() -> takesOver(B, task)).rule()).as("nothing opens early").isEqualTo("TSK-01");
        assertThat(refused(() -> takesOver(C, task)).rule()).as("another than the delegate").isEqualTo("TSK-01");
        clock.standAt(TODAY.plusDays(3).atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(refused(() -> takesOver(B, task)).rule()).as("it is over").isEqualTo("TSK-01");
    }

    @Test
    void aStandInIsNotPassedOn() {
        String task = heldByA();
        arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
        arranged(B, "manager-c", "relationship-manager", TODAY, TODAY);
        takesOver(B, task);

        assertThat(refused(() -> takesOver(C, task)).rule()).isEqualTo("TSK-03");
    }

    @Test
    void onceTheLastDayIsOverNothingIsCompletedUnderIt() {
        String task = heldByA();
        arranged(A, "manager-b", "relationship-manager", TODAY, TODAY.plusDays(1));
        takesOver(B, task);
        assertThat(refused(() -> takesOver(A, task)).rule()).as("while it holds the task stays with the delegate").isEqualTo("TSK-03");
        clock.standAt(TODAY.plusDays(2).atTime(9, 0).atZone(clock.getZone()).toInstant());

        assertThat(refused(() -> completes(B, task)).rule()).isEqualTo("TSK-03");
        takesOver(A, task);
        completes(A, task);

        assertThat(duties.of(caseId)).extracting(CaseDuties.Held::userId).containsExactly("manager-a");
    }

    @Test
    void whoGivesTheTaskBackAndClaimsItActsInTheirOwnRight() {
        String task = heldByA();
        StandIn standIn = arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
        takesOver(B, task);
        assertThat(Visitor.as(rest, "manager-b").post("/engine-rest/task/" + task + "/unclaim", "{}").getStatusCode().value()).isEqualTo(204);
        probe.as(B, () -> tasks.claim(task));
        withdraws(A, standIn);

        completes(B, task);

        assertThat(duties.of(caseId)).extracting(CaseDuties.Held::userId).containsExactly("manager-b");
    }

    @Test
    void aWithdrawalBringsTheTasksBack() {
        String task = heldByA();
        StandIn standIn = arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
        takesOver(B, task);
        assertThat(refused(() -> withdraws(B, standIn)).rule()).isEqualTo("TSK-03");

        withdraws(A, standIn);
        withdraws(A, standIn);

        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo("manager-a"));
        assertThat(refused(() -> completes(B, task)).rule()).isEqualTo("TSK-01");
        assertThat(trail.of(caseId, 0, 100)).filteredOn(record -> record.outcome().equals("RETURNED_TO_HOLDER")).singleElement()
            .satisfies(record -> assertThat(record.actor()).isEqualTo(Actor.SYSTEM));
        completes(A, task);
    }

    @Test
    void refusesStandInsThatAreNone() {
        assertThat(refused(() -> arranged(A, "manager-a", "relationship-manager", TODAY, TODAY)).field()).contains("delegate");
        assertThat(refused(() -> arranged(A, "manager-b", "reviewer", TODAY, TODAY)).field()).as("a duty that one has not").contains("duty");
        assertThat(refused(() -> arranged(A, "manager-b", "branch-0101", TODAY, TODAY)).field()).as("no duty at all").contains("duty");
        assertThat(refused(() -> arranged(A, "reviewer", "relationship-manager", TODAY, TODAY)).field()).as("a colleague without the duty").contains("delegate");
        assertThat(refused(() -> arranged(A, "elsewhere", "relationship-manager", TODAY, TODAY)).field()).as("somebody of another branch").contains("delegate");
        assertThat(refused(() -> arranged(A, "manager-b", "relationship-manager", TODAY.minusDays(1), TODAY)).field()).as("afterwards").contains("firstDay");
        assertThat(refused(() -> arranged(A, "manager-b", "relationship-manager", TODAY, TODAY.minusDays(1))).field()).contains("lastDay");
        assertThat(refused(() -> arranged(A, "manager-b", "relationship-manager", TODAY, TODAY.plusDays(30))).field()).as("31 days").contains("lastDay");
        assertThat(arranged(A, "manager-b", "relationship-manager", TODAY, TODAY.plusDays(29)).inForce(TODAY)).as("30 days").isTrue();
        assertThat(refused(() -> arranged(Probe.somebody("committee-member-1", "committee-member"), "committee-member-2", "committee-member", TODAY, TODAY)).rule()).isEqualTo("CMT-07");
    }

    @Test
    void theDatabaseKeepsTheSame() {
        String task = heldByA();
        StandIn standIn = arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
        assertThatThrownBy(() -> raw("insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date) values (?, ?, 't', 't', now(), 'manager-c', ?)",
            standIn.id(), caseId, TODAY)).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw("insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date) values (?, ?, 't', 't', now(), 'manager-b', ?)",
            standIn.id(), caseId, TODAY.plusDays(1))).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw("insert into stand_in_withdrawal (stand_in_id, recorded_at, recorded_by, bank_date) values (?, now(), 'manager-b', ?)", standIn.id(), TODAY))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw("update stand_in set last_day = last_day + 1 where id = ?", standIn.id())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> raw("""
            insert into stand_in (absent, delegate, duty, first_day, last_day, reason, recorded_at, recorded_by, bank_date)
            values ('manager-a', 'manager-b', 'relationship-manager', ?, ?, 'x', now(), 'admin', ?)""", TODAY, TODAY, TODAY)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(task).isNotEmpty();
    }

    private void raw(String statement, Object... values) {
        probe.commits(() -> sql.update(statement, values));
    }

    @Test
    void throughTheRest() {
        String task = heldByA();
        var made = Visitor.as(rest, "manager-a").post("/api/stand-ins",
            "{\"delegate\":\"manager-b\",\"duty\":\"relationship-manager\",\"firstDay\":\"" + TODAY + "\",\"lastDay\":\"" + TODAY + "\",\"reason\":\"外出培训\"}");
        assertThat(made.getStatusCode().value()).as("%s", made).isEqualTo(201);
        assertThat(Visitor.as(rest, "manager-b").get("/api/stand-ins").getBody().get(0).at("/standIn/absent").asText()).isEqualTo("manager-a");
        assertThat(Visitor.as(rest, "manager-b").get("/api/tasks/" + task).getBody().get("mayTakeOverFrom").asText()).isEqualTo("manager-a");
        assertThat(Visitor.as(rest, "manager-c").get("/api/tasks/" + task).getBody().has("mayTakeOverFrom")).isFalse();

        assertThat(Visitor.as(rest, "manager-c").post("/api/tasks/" + task + "/take-over", null).getStatusCode().value()).isEqualTo(409);
        assertThat(Visitor.as(rest, "manager-b").post("/api/tasks/" + task + "/take-over", null).getBody().get("assignee").asText()).isEqualTo("manager-b");
        long id = made.getBody().at("/standIn/id").asLong();
        assertThat(Visitor.as(rest, "manager-c").post("/api/stand-ins/" + id + "/withdrawal", null).getStatusCode().value()).isEqualTo(403);
        assertThat(Visitor.as(rest, "manager-a").post("/api/stand-ins/" + id + "/withdrawal", null).getStatusCode().value()).isEqualTo(204);
    }

    /** Either the delegate completed and there was nothing to bring back, or the task came back and the delegate was refused. */
    @Test
    void withdrawnWhileItIsCompletedNeverBoth() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int i = 0; i < TRIES; i++) {
            caseId = probe.aCase();
            String task = heldByA();
            StandIn standIn = arranged(A, "manager-b", "relationship-manager", TODAY, TODAY);
            takesOver(B, task);
            var together = new CyclicBarrier(2);
            Future<Boolean> done = two.submit(() -> {
                together.await();
                return catchThrowableOfType(Refusal.class, () -> completes(B, task)) == null;
            });
            Future<Void> withdrawn = two.submit(() -> {
                together.await();
                return withdraws(A, standIn);
            });
            withdrawn.get();
            boolean byDelegate = done.get();
            assertThat(tasks.openIn(caseId).stream().filter(open -> open.id().equals(task)).map(open -> open.assignee()).toList()).as("try %s", i)
                .isEqualTo(byDelegate ? List.of() : List.of("manager-a"));
            assertThat(duties.of(caseId)).as("try %s", i).hasSize(byDelegate ? 2 : 0);
        }
        two.shutdown();
    }
}
