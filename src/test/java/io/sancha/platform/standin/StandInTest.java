package io.sancha.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Probe;
import io.sancha.platform.task.StandInTasks;
import io.sancha.platform.task.TaskDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
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
class StandInTest extends IntegrationTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    /** The race is run a thousand times with {@code -Drace.tries=1000}. */
    private static final int TRIES = Integer.getInteger("race.tries", 5);
    @Autowired
    DiagramNames diagrams;
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
    /** People of this test alone: what others handed over does not reach them. */
    private Actor a;
    private Actor b;
    private Actor c;

    @BeforeEach
    void threeManagersAndACase() {
        clock.standAt(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
        probe = new Probe(runtime, tasks, people, sql, transaction, clock);
        caseId = probe.aCase();
        String number = caseId.substring(caseId.length() - 6);
        a = Probe.somebody("manager-a-" + number, "relationship-manager", "lead-investigator");
        b = Probe.somebody("manager-b-" + number, "relationship-manager", "lead-investigator", "assistant-investigator");
        c = Probe.somebody("manager-c-" + number, "relationship-manager");
        List.of(a, b, c).forEach(this::onRecord);
        onRecord(new Actor("elsewhere", Set.of("relationship-manager", "branch-0909")));
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

    /** A branch that stays would be one without the people whom a case needs. */
    @AfterEach
    void undeployed() {
        probe.close();
        identity.deleteUser("elsewhere");
        identity.deleteGroup("branch-0909");
        identity.deleteTenant("0909");
    }

    private StandIn arranged(Actor absent, String delegate, String duty, LocalDate from, LocalDate until) {
        return probe.as(absent, () -> desk.arrange(new StandInEntry(delegate, duty, from, until, "休假")));
    }

    /** A holds the first task of the case. @return its id */
    private String heldByA() {
        StepsAlone.begin(runtime, "relationship", caseId);
        String task = tasks.openIn(caseId).get(0).id();
        probe.as(a, () -> tasks.claim(task));
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
        StandIn standIn = arranged(a, b.userId(), "relationship-manager", TODAY, TODAY.plusDays(6));

        takesOver(b, task);
        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo(b.userId()));
        completes(b, task);

        List<TrailRecord> story = trail.of(caseId, 0, 100);
        assertThat(story).filteredOn(record -> record.outcome().equals("TAKEN_OVER")).singleElement().satisfies(record -> {
            assertThat(record.actor()).isEqualTo(b.userId());
            assertThat(record.message()).contains(people.called(b.userId()) + " stands in for " + people.called(a.userId()));
            assertThat(diagrams.of(record.place().diagram(), record.place().task())).as("the task by its name").isEqualTo("登记客户身份 Identify customer");
            assertThat(record.references()).containsExactly(new Reference("stand-in", String.valueOf(standIn.id()), null));
        });
        assertThat(story).filteredOn(record -> "identify-customer".equals(record.place().task()) && record.outcome().equals("DONE")).singleElement()
            .satisfies(record -> {
            assertThat(record.actor()).isEqualTo(b.userId());
            assertThat(record.message()).contains(b.userId() + " in place of " + a.userId());
            assertThat(record.references()).contains(new Reference("in-place-of", a.userId(), null),
                new Reference("stand-in", String.valueOf(standIn.id()), null));
        });
        assertThat(duties.of(caseId)).as("both are persons of the case").extracting(CaseDuties.Held::userId).containsExactlyInAnyOrder(a.userId(), b.userId());
    }

    @Test
    void whoHandsATaskOverIsNotFreeForAnExcludedDuty() {
        String task = heldByA();
        arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
        takesOver(b, task);
        completes(b, task);

        assertThat(refused(() -> duties.check(caseId, "reviewer", a.userId())).rule()).isEqualTo("REV-02");
        assertThat(refused(() -> duties.check(caseId, "reviewer", b.userId())).rule()).isEqualTo("REV-02");
    }

    @Test
    void fourEyesAreNotEvadedByStandingIn() {
        probe.writes(caseId, "assistant-investigator", b.userId());
        String task = probe.taskOf("lead-investigator", caseId);
        probe.as(a, () -> tasks.claim(task));
        arranged(a, b.userId(), "lead-investigator", TODAY, TODAY);

        var answer = Visitor.as(rest, b.userId()).post("/api/tasks/" + task + "/take-over", null);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("INV-04");
        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo(a.userId()));
        assertThat(trail.of(caseId, 0, 100)).anySatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("REFUSED");
            assertThat(record.rule()).isEqualTo("INV-04");
            assertThat(record.actor()).isEqualTo(b.userId());
        });
    }

    @Test
    void whoStandsInForNobodyTakesNothing() {
        String task = heldByA();
        assertThat(refused(() -> takesOver(b, task)).rule()).isEqualTo("TSK-01");

        arranged(a, b.userId(), "relationship-manager", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(refused(() -> takesOver(b, task)).rule()).as("nothing opens early").isEqualTo("TSK-01");
        assertThat(refused(() -> takesOver(c, task)).rule()).as("another than the delegate").isEqualTo("TSK-01");
        clock.standAt(TODAY.plusDays(3).atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(refused(() -> takesOver(b, task)).rule()).as("it is over").isEqualTo("TSK-01");
    }

    @Test
    void nobodyTakesOverWhatIsOfAnotherBranchThanTheirs() {
        String task = heldByA();
        var elsewhere = new Actor("manager-d-" + caseId.substring(caseId.length() - 6), Set.of("relationship-manager", "branch-0909"));
        onRecord(elsewhere);
        probe.commits(() -> sql.update("insert into stand_in (absent, delegate, duty, first_day, last_day, reason, recorded_at, recorded_by, bank_date) "
            + "values (?, ?, 'relationship-manager', ?, ?, '休假', ?, ?, ?)",
            a.userId(), elsewhere.userId(), TODAY, TODAY, probe.now(), a.userId(), TODAY));

        assertThat(refused(() -> takesOver(elsewhere, task)).rule()).isEqualTo("BRN-01");

        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo(a.userId()));
    }

    @Test
    void aStandInIsNotPassedOn() {
        String task = heldByA();
        arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
        arranged(b, c.userId(), "relationship-manager", TODAY, TODAY);
        takesOver(b, task);

        assertThat(refused(() -> takesOver(c, task)).rule()).isEqualTo("TSK-03");
    }

    @Test
    void onceTheLastDayIsOverNothingIsCompletedUnderIt() {
        String task = heldByA();
        arranged(a, b.userId(), "relationship-manager", TODAY, TODAY.plusDays(1));
        takesOver(b, task);
        assertThat(refused(() -> takesOver(a, task)).rule()).as("while it holds the task stays with the delegate").isEqualTo("TSK-03");
        clock.standAt(TODAY.plusDays(2).atTime(9, 0).atZone(clock.getZone()).toInstant());

        assertThat(refused(() -> completes(b, task)).rule()).isEqualTo("TSK-03");
        takesOver(a, task);
        completes(a, task);

        assertThat(duties.of(caseId)).extracting(CaseDuties.Held::userId).containsExactly(a.userId());
    }

    @Test
    void whoGivesTheTaskBackAndClaimsItActsInTheirOwnRight() {
        String task = heldByA();
        StandIn standIn = arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
        takesOver(b, task);
        assertThat(Visitor.as(rest, b.userId()).post("/engine-rest/task/" + task + "/unclaim", "{}").getStatusCode().value()).isEqualTo(204);
        probe.as(b, () -> tasks.claim(task));
        withdraws(a, standIn);

        completes(b, task);

        assertThat(duties.of(caseId)).extracting(CaseDuties.Held::userId).containsExactly(b.userId());
    }

    @Test
    void aWithdrawalBringsTheTasksBack() {
        String task = heldByA();
        StandIn standIn = arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
        takesOver(b, task);
        assertThat(refused(() -> withdraws(b, standIn)).rule()).isEqualTo("TSK-03");

        withdraws(a, standIn);
        withdraws(a, standIn);

        assertThat(tasks.openIn(caseId)).singleElement().satisfies(open -> assertThat(open.assignee()).isEqualTo(a.userId()));
        assertThat(refused(() -> completes(b, task)).rule()).isEqualTo("TSK-01");
        assertThat(trail.of(caseId, 0, 100)).filteredOn(record -> record.outcome().equals("RETURNED_TO_HOLDER")).singleElement()
            .satisfies(record -> assertThat(record.actor()).isEqualTo(Actor.SYSTEM));
        completes(a, task);
    }

    /** TSK-03 and why: what is left out is no value that is badly written, but what the bank wants to know of a stand-in. */
    @Test
    void refusesAStandInOfWhichSomethingIsLeftOut() {
        String duty = "relationship-manager";
        leftOut("delegate", new StandInEntry(null, duty, TODAY, TODAY, "休假"));
        leftOut("duty", new StandInEntry(b.userId(), null, TODAY, TODAY, "休假"));
        leftOut("firstDay", new StandInEntry(b.userId(), duty, null, TODAY, "休假"));
        leftOut("lastDay", new StandInEntry(b.userId(), duty, TODAY, null, "休假"));
        leftOut("reason", new StandInEntry(b.userId(), duty, TODAY, TODAY, " "));
    }

    private void leftOut(String field, StandInEntry entry) {
        Refusal refusal = refused(() -> probe.as(a, () -> desk.arrange(entry)));

        assertThat(refusal.rule()).isEqualTo("TSK-03");
        assertThat(refusal.field()).contains(field);
        assertThat(refusal.chinese()).contains("请填写", "：");
    }

    @Test
    void refusesStandInsThatAreNone() {
        assertThat(refused(() -> arranged(a, a.userId(), "relationship-manager", TODAY, TODAY)).field()).contains("delegate");
        assertThat(refused(() -> arranged(a, b.userId(), "reviewer", TODAY, TODAY)).field()).as("a duty that one has not").contains("duty");
        assertThat(refused(() -> arranged(a, b.userId(), "branch-0101", TODAY, TODAY)).field()).as("no duty at all").contains("duty");
        assertThat(refused(() -> arranged(a, "reviewer", "relationship-manager", TODAY, TODAY)).field()).as("a colleague without the duty")
            .contains("delegate");
        assertThat(refused(() -> arranged(a, "elsewhere", "relationship-manager", TODAY, TODAY)).field()).as("somebody of another branch").contains("delegate");
        assertThat(refused(() -> arranged(a, b.userId(), "relationship-manager", TODAY.minusDays(1), TODAY)).field()).as("afterwards").contains("firstDay");
        assertThat(refused(() -> arranged(a, b.userId(), "relationship-manager", TODAY, TODAY.minusDays(1))).field()).contains("lastDay");
        assertThat(refused(() -> arranged(a, b.userId(), "relationship-manager", TODAY, TODAY.plusDays(30))).field()).as("31 days").contains("lastDay");
        assertThat(arranged(a, b.userId(), "relationship-manager", TODAY, TODAY.plusDays(29)).inForce(TODAY)).as("30 days").isTrue();
        assertThat(refused(() -> arranged(Probe.somebody("committee-member-1", "committee-member"), "committee-member-2", "committee-member", TODAY, TODAY))
            .rule()).isEqualTo("CMT-07");
    }

    @Test
    void theDatabaseKeepsTheSame() {
        String task = heldByA();
        StandIn standIn = arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
        assertThatThrownBy(() -> raw(
            "insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date) values (?, ?, 't', 't', now(), ?, ?)",
            standIn.id(), caseId, c.userId(), TODAY)).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw(
            "insert into stand_in_takeover (stand_in_id, case_id, task_id, task, recorded_at, recorded_by, bank_date) values (?, ?, 't', 't', now(), ?, ?)",
            standIn.id(), caseId, b.userId(), TODAY.plusDays(1))).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw("insert into stand_in_withdrawal (stand_in_id, recorded_at, recorded_by, bank_date) values (?, now(), ?, ?)", standIn.id(),
            b.userId(), TODAY))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("TSK-03");
        assertThatThrownBy(() -> raw("update stand_in set last_day = last_day + 1 where id = ?", standIn.id()))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> raw("""
            insert into stand_in (absent, delegate, duty, first_day, last_day, reason, recorded_at, recorded_by, bank_date)
            values (?, ?, 'relationship-manager', ?, ?, 'x', now(), 'admin', ?)""", a.userId(), b.userId(), TODAY, TODAY,
            TODAY)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(task).isNotEmpty();
    }

    private void raw(String statement, Object... values) {
        probe.commits(() -> sql.update(statement, values));
    }

    @Test
    void throughTheRest() {
        String task = heldByA();
        var made = Visitor.as(rest, a.userId()).post("/api/stand-ins",
            "{\"delegate\":\"" + b.userId() + "\",\"duty\":\"relationship-manager\",\"firstDay\":\"" + TODAY + "\",\"lastDay\":\"" + TODAY
            + "\",\"reason\":\"外出培训\"}");
        assertThat(made.getStatusCode().value()).as("%s", made).isEqualTo(201);
        assertThat(Visitor.as(rest, b.userId()).get("/api/stand-ins").getBody().get(0).at("/standIn/absent").asText()).isEqualTo(a.userId());
        assertThat(Visitor.as(rest, b.userId()).get("/api/tasks/" + task).getBody().get("mayTakeOverFrom").asText()).isEqualTo(a.userId());
        assertThat(Visitor.as(rest, c.userId()).get("/api/tasks/" + task).getBody().has("mayTakeOverFrom")).isFalse();

        assertThat(Visitor.as(rest, c.userId()).post("/api/tasks/" + task + "/take-over", null).getStatusCode().value()).isEqualTo(409);
        assertThat(Visitor.as(rest, b.userId()).post("/api/tasks/" + task + "/take-over", null).getBody().get("assignee").asText()).isEqualTo(b.userId());
        long id = made.getBody().at("/standIn/id").asLong();
        assertThat(Visitor.as(rest, b.userId()).post("/api/stand-ins/" + id + "/withdrawal", null).getStatusCode().value()).isEqualTo(403);
        assertThat(Visitor.as(rest, c.userId()).post("/api/stand-ins/" + id + "/withdrawal", null).getBody().get("detail").asText())
            .as("who guesses learns nothing")
            .isEqualTo(Visitor.as(rest, c.userId()).post("/api/stand-ins/" + (id + 1_000_000) + "/withdrawal", null).getBody().get("detail").asText()
            .replace(String.valueOf(id + 1_000_000), String.valueOf(id)));
        assertThat(Visitor.as(rest, a.userId()).post("/api/stand-ins/" + id + "/withdrawal", null).getStatusCode().value()).isEqualTo(204);
    }

    /** Either the delegate completed and there was nothing to bring back, or the task came back and the delegate was refused. */
    @Test
    void withdrawnWhileItIsCompletedNeverBoth() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int i = 0; i < TRIES; i++) {
            caseId = probe.aCase();
            String task = heldByA();
            StandIn standIn = arranged(a, b.userId(), "relationship-manager", TODAY, TODAY);
            takesOver(b, task);
            var together = new CyclicBarrier(2);
            Future<Boolean> done = two.submit(() -> {
                together.await();
                return catchThrowableOfType(Refusal.class, () -> completes(b, task)) == null;
            });
            Future<Void> withdrawn = two.submit(() -> {
                together.await();
                return withdraws(a, standIn);
            });
            withdrawn.get();
            boolean byDelegate = done.get();
            assertThat(tasks.openIn(caseId).stream().filter(open -> open.id().equals(task)).map(open -> open.assignee()).toList()).as("try %s", i)
                .isEqualTo(byDelegate ? List.of() : List.of(a.userId()));
            assertThat(duties.of(caseId)).as("try %s", i).hasSize(byDelegate ? 2 : 0);
        }
        two.shutdown();
    }
}
