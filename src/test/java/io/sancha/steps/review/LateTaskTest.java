package io.sancha.steps.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.task.LateTasks;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.Investigators;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.steps.review.ReviewEntry.Finding;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** TSK-04, tried with a review that nobody does. */
class LateTaskTest extends IntegrationTest {
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private Investigators people;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private LateTasks late;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoLetsATermPassIsRemindedOnceAndEscalatedOnceAndNothingIsDecided() {
        String caseId = inReview();
        LocalDate due = dueOf(caseId);

        late.follow(due.minusDays(1));
        assertThat(told(caseId)).isEmpty();
        late.follow(due);
        late.follow(due);
        late.follow(due.plusDays(4));
        assertThat(told(caseId)).containsExactly("TASK_REMINDED TSK-04");
        late.follow(due.plusDays(5));
        late.follow(due.plusDays(40));
        assertThat(told(caseId)).containsExactly("TASK_REMINDED TSK-04", "TASK_ESCALATED TSK-04");
        assertThat(sql.queryForObject("select message from trail_record where case_id = ? and outcome = 'TASK_REMINDED'", String.class, caseId))
            .contains("review-case").contains(due.toString()).contains("reviewer");
        assertThat(waiting(caseId).getAssignee()).isNull();
    }

    @Test
    void whatIsDoneInTimeIsNotToldOf() {
        String caseId = inReview();
        LocalDate due = dueOf(caseId);
        people.complete(caseId, "review-case", new ReviewEntry(Decision.REJECT, "还款来源不足",
            new ReviewEntry.Focus(Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND), List.of(), List.of()));
        late.follow(due.plusDays(40));
        assertThat(told(caseId)).isEmpty();
    }

    @Test
    void aCaseOnASimulatedCalendarIsFollowedByItsOwnNightsAlone() {
        String caseId = inReview();
        String other = inReview();
        transaction.executeWithoutResult(status -> sql.update("update credit_case set rehearsed_in = 'demonstration' where id = ?", caseId));
        late.follow(dueOf(caseId).plusDays(1));
        assertThat(told(caseId)).as("the bank's night").isEmpty();
        assertThat(told(other)).hasSize(1);
        late.followIn(List.of(caseId), dueOf(caseId).plusDays(40));
        assertThat(told(caseId)).as("its own night").containsExactly("TASK_ESCALATED TSK-04");
        assertThat(told(other)).as("is nobody else's").hasSize(1);
    }

    @Test
    void nightsThatWereLeftOutAreCaughtUpWithOneWord() {
        String caseId = inReview();
        late.follow(dueOf(caseId).plusDays(40));
        assertThat(told(caseId)).containsExactly("TASK_ESCALATED TSK-04");
    }

    /** There is no public holiday in that month. */
    @Test
    void aTermIsCountedInWorkingDays() {
        String caseId = inReview();
        assertThat(LocalDate.now(clock).plusDays(1).datesUntil(dueOf(caseId).plusDays(1)).filter(HolidayCalendar.WEEKENDS::isWorkingDay)).hasSize(5);
    }

    private String inReview() {
        String caseId = earlier.through("diligence", DossierVariant.ofTheGarmentMaker(), AcceptedCase.ACCEPTED_ON);
        StepsAlone.begin(runtime, "review", caseId);
        return caseId;
    }

    private Task waiting(String caseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("review-case").singleResult();
    }

    private LocalDate dueOf(String caseId) {
        return LocalDate.ofInstant(waiting(caseId).getDueDate().toInstant(), BankClock.CHINA);
    }

    private List<String> told(String caseId) {
        return sql.queryForList("select outcome || ' ' || rule from trail_record where case_id = ? and rule = 'TSK-04' order by seq", String.class, caseId);
    }
}
