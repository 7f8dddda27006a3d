package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierEntries;
import io.sancha.tools.walkthrough.DossierVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at once, of whom each gets one clear answer: two who plan, two who release, somebody who works at the case that moves, two nodes. */
class MovesAtOnceTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RunningInstances instances;
    @Autowired
    private InstanceMoves engine;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Movers movers;
    private int old;
    private String caseId;
    private String another;

    @BeforeEach
    void aCaseOnAnOlderVersion() {
        movers = new Movers(beans);
        old = movers.releasesRelationship("找客户");
        caseId = movers.begins();
        another = movers.begins();
        movers.releasesRelationship("寻客户");
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    @Test
    void ofTwoWhoPlanOneDoesAndOfTwoWhoReleaseOneDoes() throws Exception {
        List<Throwable> plans = together(Stream.of(ONE, OTHER)
            .map(who -> (Callable<Object>) () -> movers.plans(who, "relationship", List.of(old), Map.of())).toList());
        assertThat(plans).singleElement().satisfies(lost -> assertThat(((Refusal) lost).rule()).isEqualTo("MOV-05"));
        MovePlan plan = beans.getBean(MovePlans.class).underWay("relationship").orElseThrow();
        Actor second = plan.plannedBy().equals(ONE.userId()) ? OTHER : ONE;
        List<Throwable> releases = together(Stream.of(1, 2).map(time -> (Callable<Object>) () -> {
            movers.releases(second, plan.id(), plan.sha256());
            return null;
        }).toList());
        assertThat(releases).singleElement().satisfies(lost -> assertThat(((Refusal) lost).rule()).isEqualTo("MOV-09"));
    }

    @Test
    void ofTwoNodesEachCaseIsMovedByOne() throws Exception {
        long id = movers.released("relationship", List.of(old), Map.of());
        assertThat(together(Stream.of(1, 2).map(node -> (Callable<Object>) () -> {
            movers.work();
            return null;
        }).toList())).isEmpty();
        assertThat(movers.sees(ONE, id).row().progress()).isEqualTo(new MoveReader.Progress(2, 0, 2, 0, 0));
        assertThat(movers.version(another, "relationship")).isEqualTo(movers.newest("relationship"));
    }

    /** The case is held and moved, and not committed yet, when its officer completes the task. */
    @Test
    void whoCompletesATaskOfACaseThatMovesIsToldToLookAgain() throws Exception {
        HumanTask task = tasks.openIn(caseId).get(0);
        people.actingAs(Movers.MANAGER, () -> tasks.claim(task.id()));
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("relationship").singleResult().getId();
        var entry = new DossierEntries(beans, DossierVariant.ofTheGarmentMaker().text()).at(task);
        ExecutorService officer = Executors.newSingleThreadExecutor();
        try {
            Future<Throwable> completed = transaction.execute(status -> {
                assertThat(instances.locked(instance)).isPresent();
                engine.move(instance, new VersionMove("relationship", old, movers.newest("relationship"), Map.of()));
                Future<Throwable> answer = officer.submit(() -> catchThrowable(() -> people.actingAs(Movers.MANAGER, () -> tasks.complete(task.id(), entry))));
                untilSomebodyWaitsForALock();
                return answer;
            });
            Throwable told = completed.get();
            assertThat(told == null || told instanceof OptimisticLockingException).as("%s", told).isTrue();
        } finally {
            officer.shutdown();
        }
        assertThat(movers.version(caseId, "relationship")).isGreaterThan(old);
        if (tasks.openIn(caseId).get(0).key().equals("identify-customer")) {
            people.actingAs(Movers.MANAGER, () -> tasks.complete(task.id(), entry));
        }
        assertThat(tasks.openIn(caseId).get(0).key()).isEqualTo("collect-credit-file");
    }

    private void untilSomebodyWaitsForALock() {
        for (int look = 0; look < 100_000; look++) {
            if (Boolean.TRUE.equals(sql.queryForObject(
                "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')", Boolean.class))) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waited");
    }

    /** @return what those were told who lost */
    private static List<Throwable> together(List<Callable<Object>> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        var start = new CountDownLatch(1);
        try {
            List<Future<Throwable>> answers = deeds.stream().map(deed -> people.submit(() -> catchThrowable(() -> {
                start.await();
                deed.call();
            }))).toList();
            start.countDown();
            List<Throwable> lost = new ArrayList<>();
            for (Future<Throwable> answer : answers) {
                if (answer.get() != null) {
                    lost.add(answer.get());
                }
            }
            return lost;
        } finally {
            people.shutdown();
        }
    }
}
