package io.sancha.steps.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The end event {@code application-withdrawn-end}. */
class WithdrawalTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    LifecycleProcess process;
    @Autowired
    EngineActors people;
    @Autowired
    TaskDesk tasks;
    @Autowired
    Trail trail;
    @Autowired
    CaseDuties duties;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate sql;

    private String caseId;

    @BeforeEach
    void aCaseOnItsWay() throws Exception {
        caseId = people.actingAs(new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101")), process::caseBegun);
    }

    @Test
    void theCustomerWithdrawsAndTheCaseEnds() {
        assertThat(withdraw("relationship-manager", "{\"reason\":\"改向他行申请\"}")).isEqualTo(204);
        assertThat(tasks.openIn(caseId)).isEmpty();
        assertThat(trail.of(caseId, 0, 100)).extracting(TrailRecord::outcome).contains("WITHDRAWN", "application-withdrawn-end");
    }

    @Test
    void aCaseThatHasEndedIsNotWithdrawnAgain() {
        withdraw("relationship-manager", "{\"reason\":\"改向他行申请\"}");
        assertThat(withdraw("relationship-manager", "{\"reason\":\"又来\"}")).isEqualTo(422);
    }

    @Test
    void nobodyElseWithdrawsAndNotWithoutAReason() {
        assertThat(withdraw("reviewer", "{\"reason\":\"x\"}")).isEqualTo(403);
        assertThat(withdraw("admin", "{\"reason\":\"x\"}")).isEqualTo(404);
        assertThat(withdraw("relationship-manager", "{}")).isEqualTo(422);
        assertThat(tasks.openIn(caseId)).isNotEmpty();
    }

    @Test
    void whoMustKeepAwayFromTheCaseWithdrawsItNoMoreThanTheyActInIt() {
        transaction.executeWithoutResult(s -> duties.take(caseId, "reviewer", "relationship-manager", "review-case"));

        assertThat(withdraw("relationship-manager", "{\"reason\":\"改向他行申请\"}")).isEqualTo(403);

        assertThat(tasks.openIn(caseId)).isNotEmpty();
        assertThat(trail.of(caseId, 0, 100)).as("on the case's own trail").anySatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("REFUSED");
            assertThat(record.rule()).isEqualTo("REV-02");
            assertThat(record.actor()).isEqualTo("relationship-manager");
        });
    }

    @Test
    void whoHasNotTheDutyIsOnTheTrailOfTheCaseThatTheyTried() {
        assertThat(withdraw("reviewer", "{\"reason\":\"x\"}")).isEqualTo(403);
        assertThat(trail.of(caseId, 0, 100)).anySatisfy(record -> {
            assertThat(record.rule()).isEqualTo("TSK-02");
            assertThat(record.actor()).isEqualTo("reviewer");
        });
    }

    /** As it is where somebody took the event away from the diagram before anything missed it. */
    @Test
    void whereTheDiagramDoesNotWaitForItTheWithdrawalIsRefused() {
        transaction.executeWithoutResult(s -> sql.update("delete from act_ru_event_subscr where event_name_ = 'application-withdrawn' and proc_inst_id_ in "
            + "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)", caseId));

        var answer = Visitor.as(rest, "relationship-manager").post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"改向他行申请\"}");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().toString()).contains("FLO-08", "流程审核岗");
        assertThat(tasks.openIn(caseId)).isNotEmpty();
        assertThat(trail.of(caseId, 0, 100)).extracting(TrailRecord::outcome).contains("REFUSED").doesNotContain("WITHDRAWN");
    }

    private int withdraw(String user, String body) {
        return Visitor.as(rest, user).post("/api/cases/" + caseId + "/withdrawal", body).getStatusCode().value();
    }
}
