package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.postloan.process.LoanNewsDelivery;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Books and cases do not part ways (COL-04, PLM-02): what the books say is told to the case, whatever becomes of who booked, and once. */
class LoanNewsTest extends LoanStory {
    private static final LocalDate OVERDUE = LocalDate.parse("2024-06-21");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private DayDesk days;
    @Autowired
    private LoanNewsDelivery delivery;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Trail trail;

    @BeforeEach
    void aWatchedLoanOnTheDayBeforeItIsOverdue() {
        delivery.tellDue();
        aLoanPaidOut();
        begin("postloan");
        begin("supervision");
        on("2024-06-20");
        endOfDay.run(OVERDUE.minusDays(1), Partition.of(loan()));
        on("2024-06-21");
        endOfDay.accrueAndSettle(OVERDUE, Partition.of(loan()));
    }

    /** As a job of the engine's does: the books in a transaction of their own, within a command that goes on. */
    private void inAJob(Command<Void> job) {
        ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired().execute(job);
    }

    private void ages() {
        days.ageLoans(OVERDUE, Partition.of(loan()));
        days.classifyLoans(OVERDUE, Partition.of(loan()));
    }

    private int untold() {
        return sql.queryForObject("select count(*) from loan_outbox where case_id = ? and told_at is null", Integer.class, caseId);
    }

    private int told() {
        return sql.queryForObject("select count(*) from loan_outbox where case_id = ? and told_at is not null", Integer.class, caseId);
    }

    @Test
    void aJobThatFailsAfterTheBooksWereCommittedHasToldTheCase() {
        assertThatThrownBy(() -> inAJob(job -> {
            delivery.tellAfterThisTransaction();
            ages();
            throw new OptimisticLockingException("a colleague was faster");
        })).isInstanceOf(OptimisticLockingException.class);

        assertThat(endings()).contains("watch-ended");
        assertThat(untold()).isZero();
    }

    @Test
    void whatAServerThatDiedLeftBehindIsToldLaterAndOnce() {
        inAJob(job -> {
            ages();
            return null;
        });
        assertThat(endings()).doesNotContain("watch-ended");
        assertThat(untold()).as("its state and its class").isEqualTo(2);

        delivery.tellDue();
        assertThat(endings()).contains("watch-ended");
        assertThat(told()).isEqualTo(2);
        int plans = sql.queryForObject("select count(*) from inspection_plan where case_id = ?", Integer.class, caseId);
        delivery.tellDue();
        assertThat(told()).isEqualTo(2);
        assertThat(sql.queryForObject("select count(*) from inspection_plan where case_id = ?", Integer.class, caseId)).isEqualTo(plans);
    }

    private int recorded(String element) {
        return sql.queryForObject("select count(*) from trail_record where case_id = ? and task = ?", Integer.class, caseId, element);
    }

    /** What the case does on the news stands on its trail, whatever the transaction that booked had to record itself. */
    @Test
    void whatTheCaseDoesOnTheNewsOfAPaymentStandsOnItsTrail() {
        int before = recorded("check-loan-state");
        paysEverything();

        assertThat(endings()).contains("watch-ended");
        assertThat(recorded("check-loan-state")).isEqualTo(before + 1);
    }

    @Test
    void whatTheCaseDoesOnTheNewsOfANightStandsOnItsTrail() {
        int before = recorded("check-loan-state");
        inAJob(job -> {
            trail.during(Actor.SYSTEM, ActPlace.outsideProcess(null, "age-loans"), () -> {
                delivery.tellAfterThisTransaction();
                ages();
            });
            return null;
        });

        assertThat(endings()).contains("watch-ended");
        assertThat(recorded("check-loan-state")).isEqualTo(before + 1);
        assertThat(recorded("plan-inspection")).as("first, by its arrears, and by its new class").isEqualTo(3);
    }

    /** What is rehearsed on a simulated calendar is told by the process that rehearses it and by no server's beat (SEQ-01). */
    @Test
    void theNewsOfARehearsalIsNobodyElses() {
        inAJob(job -> {
            ages();
            return null;
        });
        rehearsedIn("elsewhere");
        delivery.tellDue();
        assertThat(untold()).isEqualTo(2);
        assertThat(sql.queryForList("select 1 from untold_news where case_id = ?", caseId)).isEmpty();

        rehearsedIn(null);
        delivery.tellDue();
        assertThat(told()).isEqualTo(2);
        assertThat(endings()).contains("watch-ended");
    }

    private void rehearsedIn(String session) {
        transaction.executeWithoutResult(status -> sql.update("update credit_case set rehearsed_in = ? where id = ?", session, caseId));
    }

    @Test
    void booksThatAreTakenBackTellNobody() {
        transaction.executeWithoutResult(status -> {
            endOfDay.ageLoans(OVERDUE, Partition.of(loan()));
            status.setRollbackOnly();
        });
        delivery.tellDue();

        assertThat(untold() + told()).isZero();
        assertThat(endings()).doesNotContain("watch-ended");
    }

    /** A case that takes no news now holds up neither the books nor another case's news, and is told when it can be. */
    @Test
    void aCaseThatTakesNoNewsIsToldWhenItCanBe() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("postloan").singleResult().getId();
        runtime.suspendProcessInstanceById(instance);
        endOfDay.ageLoans(OVERDUE, Partition.of(loan()));

        assertThat(position().daysPastDue()).isEqualTo(1);
        assertThat(endings()).doesNotContain("watch-ended");
        assertThat(sql.queryForList("select kind || ' ' || tries || ' ' || failure from untold_news where case_id = ?", String.class, caseId)).singleElement()
            .asString().startsWith("STATE 1 ").contains("suspended");

        runtime.activateProcessInstanceById(instance);
        delivery.tellDue();
        assertThat(untold()).as("not before its time").isEqualTo(1);
        clock.moveBy(Duration.ofSeconds(2));
        delivery.tellDue();
        assertThat(endings()).contains("watch-ended");
        assertThat(told()).isEqualTo(1);
    }
}
