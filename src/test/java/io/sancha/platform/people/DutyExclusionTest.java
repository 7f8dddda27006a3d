package io.sancha.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.task.TaskDesk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** REV-02, SEQ-04: each row of the table of exclusions, both ways round, through the application and past it. */
class DutyExclusionTest extends IntegrationTest {
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private CaseDuties duties;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate rest;
    private Probe probe;

    @BeforeEach
    void deployed() {
        probe = new Probe(runtime, tasks, people, sql, transaction, clock);
    }

    @AfterEach
    void undeployed() {
        probe.close();
    }

    @TestFactory
    Stream<DynamicTest> nobodyClaimsADutyThatAnotherOfTheirsExcludes() {
        String caseId = probe.aCase();
        return bothWays().map(pair -> DynamicTest.dynamicTest(pair.held() + " then " + pair.wanted(), () -> {
            String user = "holds-" + pair.held() + "-" + pair.wanted();
            probe.writes(caseId, pair.held(), user);
            String task = probe.taskOf(pair.wanted(), caseId);

            Refusal refusal = catchThrowableOfType(Refusal.class, () -> probe.as(Probe.somebody(user, pair.held(), pair.wanted()), () -> tasks.claim(task)));

            assertThat(refusal).as("%s may not become %s", pair.held(), pair.wanted()).isNotNull();
            assertThat(refusal.rule()).isEqualTo(pair.rule());
            assertThat(refusal.english()).contains(pair.held(), pair.wanted());
            assertThat(tasks.openIn(caseId)).filteredOn(open -> open.id().equals(task)).singleElement().satisfies(open -> assertThat(open.assignee()).isNull());
        }));
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseRefusesTheSameByItself() {
        String caseId = probe.aCase();
        return bothWays().map(pair -> DynamicTest.dynamicTest(pair.held() + " then " + pair.wanted(), () -> {
            String user = "raw-" + pair.held() + "-" + pair.wanted();
            probe.writes(caseId, pair.held(), user);

            assertThatThrownBy(() -> probe.writes(caseId, pair.wanted(), user)).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(pair.rule());
            assertThat(duties.violations(caseId)).isZero();
        }));
    }

    private record Pair(String held, String wanted, String rule) {
    }

    private Stream<Pair> bothWays() {
        return duties.exclusions().stream().flatMap(row -> Stream.of(new Pair(row.dutyA(), row.dutyB(), row.rule()),
            new Pair(row.dutyB(), row.dutyA(), row.rule())));
    }

    /** The list of the bank's policy, written out here once more: a row that is lost shows. */
    @Test
    void theTableHoldsEverythingThatThePolicyAsks() {
        Set<String> table = new TreeSet<>();
        bothWays().forEach(pair -> table.add(pair.held() + " × " + pair.wanted()));
        List<String> investigate = List.of("lead-investigator", "assistant-investigator", "relationship-manager");
        List<String> approve = List.of("approver-branch", "approver-head-office", "approver-president");
        List<String> sit = List.of("committee-member", "committee-chair");
        List<String> pay = List.of("disbursement-auditor-1", "disbursement-auditor-2", "accountant");
        List<String> draw = List.of("contract-officer-1", "contract-officer-2");
        Stream.of(all(investigate, List.of("reviewer", "risk-inspector")), all(investigate, sit), all(investigate, approve), all(investigate, pay),
            all(List.of("reviewer"), sit),
            all(List.of("reviewer"), approve), all(List.of("reviewer"), pay), all(sit, approve), all(sit, pay), all(approve, pay), all(draw, approve),
            all(draw, pay),
            all(List.of("inspector", "classification-officer"), approve),
            List.of("lead-investigator × assistant-investigator", "contract-officer-1 × contract-officer-2", "disbursement-auditor-1 × disbursement-auditor-2",
                "disbursement-auditor-1 × accountant", "disbursement-auditor-2 × accountant", "inspector × classification-officer",
                "inspector × risk-inspector",
                "collector × approver-head-office", "approver-branch × approver-head-office"))
            .forEach(pairs -> assertThat(table).containsAll(pairs));
        assertThat(table).as("the relationship manager may be lead investigator").doesNotContain("relationship-manager × lead-investigator");
    }

    private static List<String> all(List<String> some, List<String> others) {
        return some.stream().flatMap(one -> others.stream().map(other -> one + " × " + other)).toList();
    }

    @Test
    void auditorsReadTheTableWithItsReasons() {
        var answer = Visitor.as(rest, "auditor").get("/api/duties/exclusions");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).hasSize(duties.exclusions().size());
        assertThat(answer.getBody()).allSatisfy(row -> {
            assertThat(row.get("reasonChinese").asText()).isNotBlank();
            assertThat(row.get("reasonEnglish").asText()).isNotBlank();
            assertThat(row.get("dutyAChinese").asText()).isNotBlank();
        });
    }

    @Test
    void theTableIsNotChangedByHand() {
        assertThatThrownBy(() -> probe.commits(() -> sql.update("delete from duty_exclusion where duty_a = 'reviewer'")))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> probe.commits(() ->
            sql.update("insert into duty_exclusion (duty_a, duty_b, rule, reason_zh, reason_en) "
                + "select duty_b, duty_a, rule, reason_zh, reason_en from duty_exclusion limit 1")))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @RepeatedTest(10)
    void ofTwoExcludingDutiesWrittenAtOnceOneStands() throws Exception {
        String caseId = probe.aCase();
        var together = new CyclicBarrier(2);
        var written = new AtomicInteger();
        List<Thread> two = Stream.of("reviewer", "lead-investigator").map(duty -> new Thread(() -> {
            try {
                transaction.executeWithoutResult(status -> {
                    meets(together);
                    sql.update("insert into case_duty (case_id, duty, user_id, taken_at, task) values (?, ?, 'both-at-once', now(), "
                        + "(select min(task) from duty_of_task where duty = ?))", caseId, duty, duty);
                });
                written.incrementAndGet();
            } catch (DataIntegrityViolationException refused) {
                assertThat(refused).hasMessageContaining("REV-02");
            }
        })).toList();
        two.forEach(Thread::start);
        for (Thread thread : two) {
            thread.join();
        }

        assertThat(written).hasValue(1);
        assertThat(duties.violations(caseId)).isZero();
    }

    private static void meets(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theResponsibleManagerIsAPersonOfTheCaseBeforeActingInIt() {
        String caseId = probe.aCase();
        long customer = probe.customerOf(caseId);
        manages("answers-for-it", customer, caseId);
        String task = probe.taskOf("reviewer", caseId);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> probe.as(Probe.somebody("answers-for-it", "reviewer"), () -> tasks.claim(task)));

        assertThat(refusal.rule()).isEqualTo("REV-02");
        assertThat(refusal.chinese()).contains("管户");
        assertThat(refusal.english()).contains("responsible manager");
        assertThatThrownBy(() -> probe.writes(caseId, "accountant", "answers-for-it")).isInstanceOf(DataIntegrityViolationException.class)
            .hasMessageContaining("REV-02");
        probe.writes(caseId, "lead-investigator", "answers-for-it");
    }

    @Test
    void aManagerWhoWasReplacedIsFree() {
        String caseId = probe.aCase();
        long customer = probe.customerOf(caseId);
        manages("answered-once", customer, caseId);
        probe.commits(() -> sql.update("""
            insert into manager_assignment (case_id, customer_id, manager, replaces, recorded_at, recorded_by, bank_date)
            select case_id, customer_id, 'answers-now', id, now(), 'test', bank_date from manager_assignment where customer_id = ?""", customer));

        duties.check(caseId, "reviewer", "answered-once");
        assertThat(catchThrowableOfType(Refusal.class, () -> duties.check(caseId, "reviewer", "answers-now"))).isNotNull();
    }

    @Test
    void whoReviewsIsNotMadeTheCustomersManager() {
        String caseId = probe.aCase();
        long customer = probe.customerOf(caseId);
        probe.writes(caseId, "reviewer", "has-reviewed");

        assertThatThrownBy(() -> manages("has-reviewed", customer, caseId)).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("REV-02");
    }

    private void manages(String user, long customer, String caseId) {
        probe.commits(() -> sql.update(
            "insert into manager_assignment (case_id, customer_id, manager, recorded_at, recorded_by, bank_date) values (?, ?, ?, ?, 'test', ?)",
            caseId, customer, user, probe.now(), probe.today()));
    }
}
