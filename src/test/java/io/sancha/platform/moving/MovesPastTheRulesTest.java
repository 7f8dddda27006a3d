package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.PastTheTriggers;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.Reviewers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes past the program, or asks the engine itself, moves no case (MOV-01, MOV-04, API-01). */
class MovesPastTheRulesTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Movers movers;
    private Reviewers reviewers;
    private int old;
    private String caseId;

    @BeforeEach
    void aCaseOnAnOlderVersion() {
        movers = new Movers(beans);
        reviewers = new Reviewers(beans);
        old = movers.releasesRelationship("找客户");
        caseId = movers.begins();
        movers.releasesRelationship("寻客户");
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    private long planned(Actor who) {
        return movers.plans(who, "relationship", List.of(old), Map.of());
    }

    private void releases(Actor who, long id) {
        movers.releases(who, id, movers.plan(id).sha256());
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNotReleased() {
        long id = planned(ONE);
        refused("MOV-04", id, () -> movers.releases(OTHER, id, "seen otherwise"));
        PastTheTriggers.write(unbound -> unbound.update("update case_move_case set instance_id = 'another' where plan_id = ?", id));
        refused("MOV-04", id, () -> releases(OTHER, id));
    }

    @Test
    void theDatabaseKnowsTwoPairsOfEyes() {
        long id = planned(ONE);
        String decision = "insert into case_move_decision (plan_id, outcome, recorded_at, recorded_by, bank_date) values (?, ?, now(), ?, current_date)";
        for (String[] wrong : new String[][] {{"RELEASED", "process-reviewer"}, {"WITHDRAWN", "process-reviewer-2"}}) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sql.update(decision, id, wrong[0], wrong[1])))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("MOV-01");
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sql.update(
            "insert into case_move_outcome (plan_id, instance_id, outcome, at, becomes, "
                + "recorded_at, bank_date) select plan_id, instance_id, 'MOVED', at, becomes, now(), current_date from case_move_case where plan_id = ?", id)))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("MOV-01");
    }

    @Test
    void nobodyMovesACaseByTheEngineItself() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("relationship").singleResult().getId();
        String from = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
        for (Actor person : List.of(ONE, new Actor("admin", Set.of("camunda-admin")), Movers.MANAGER)) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(() -> runtime.createMigrationPlan(from, from).build(),
                () -> runtime.createProcessInstanceModification(instance).startBeforeActivity("confirm-rating").execute(),
                () -> runtime.createModification(from).startBeforeActivity("confirm-rating").processInstanceIds(instance).execute(),
                () -> runtime.restartProcessInstances(from).startBeforeActivity("confirm-rating").processInstanceIds(instance).execute())) {
                assertThat(refusal(() -> reviewers.as(person, () -> {
                    try {
                        attempt.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                })).rule()).isEqualTo("API-01");
            }
        }
    }

    private Refusal refused(String rule, long id, ThrowingCallable attempt) {
        Refusal refusal = refusal(attempt);
        assertThat(refusal.rule()).as(refusal.english()).isEqualTo(rule);
        assertThat(refusal.place()).as("on the plan's own chain").hasValueSatisfying(place -> assertThat(place.caseId()).isEqualTo("case-move-" + id));
        return refusal;
    }

    private static Refusal refusal(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
