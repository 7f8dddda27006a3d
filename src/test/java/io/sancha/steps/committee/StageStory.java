package io.sancha.steps.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells one stage's story on the real engine: who does what, and what it comes to. */
public abstract class StageStory extends IntegrationTest {
    protected static final LocalDate TODAY = LocalDate.of(2024, 3, 10);
    @Autowired
    protected JdbcTemplate sql;
    @Autowired
    protected TransactionTemplate transaction;
    @Autowired
    protected RuntimeService runtime;
    @Autowired
    protected HistoryService history;
    @Autowired
    protected ManagementService jobs;
    @Autowired
    protected TaskDesk tasks;
    @Autowired
    protected EngineActors people;
    @Autowired
    protected Trail trail;
    @Autowired
    private StepsBefore before;
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void aWorkingDay() {
        clock.standAt(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void nobodyIsLeftActing() {
        clock.release();
    }

    protected ReviewedCase aReviewedCase() {
        return new ReviewedCase(before, sql, clock);
    }

    /** Starts the stage's process for the case. */
    protected ProcessInstance begin(String process, String caseId) {
        return StepsAlone.begin(runtime, process, caseId);
    }

    /** The demo person claims the case's task of this name and completes it with this entry. */
    protected void does(String user, String caseId, String task, String entry) {
        does(new Actor(user, new HashSet<>(people.groupsOf(user))), caseId, task, entry);
    }

    /** A person who has been given this duty besides their own. */
    protected Actor with(String user, String duty) {
        var groups = new HashSet<>(people.groupsOf(user));
        groups.add(duty);
        return new Actor(user, groups);
    }

    private void does(Actor actor, String caseId, String task, String entry) {
        String user = actor.userId();
        try {
            people.actingAs(actor, () -> {
                HumanTask found = open(caseId, task, user);
                tasks.claim(found.id());
                return tasks.complete(found.id(), json.readTree(entry));
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, but a rule stops it and the task stays open. */
    protected Refusal isRefused(String user, String caseId, String task, String entry) {
        return isRefused(new Actor(user, new HashSet<>(people.groupsOf(user))), caseId, task, entry);
    }

    /** The same of a person with more duties than their own. */
    protected Refusal isRefused(Actor actor, String caseId, String task, String entry) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> does(actor, caseId, task, entry));
        assertThat(refusal).as("%s must not pass %s with %s", actor.userId(), task, entry).isNotNull();
        assertThat(waiting(caseId)).contains(task);
        return refusal;
    }

    /** Ids of the human tasks that wait in the case. */
    protected List<String> waiting(String caseId) {
        return tasks.openIn(caseId).stream().map(HumanTask::key).toList();
    }

    private HumanTask open(String caseId, String task, String user) {
        List<HumanTask> found = tasks.openIn(caseId).stream().filter(open -> open.key().equals(task)).toList();
        assertThat(found).as("task %s in case %s", task, caseId).isNotEmpty();
        return found.stream().filter(open -> user.equals(open.assignee())).findFirst().orElse(found.get(0));
    }

    /** Id of the end event that the stage reached. */
    protected String ending(ProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityType("noneEndEvent").finished()
            .orderByHistoricActivityInstanceEndTime().desc().list().stream().map(end -> end.getActivityId()).filter(id -> !id.equals("parties-signed"))
            .findFirst().orElse("running");
    }

    /** What the trail says of a step of the case. */
    protected TrailRecord onTrail(String caseId, String task) {
        return trail.of(caseId, 0, 1000).stream().filter(record -> task.equals(record.place().task()) && !record.outcome().equals("REFUSED"))
            .reduce((first, last) -> last).orElseThrow();
    }
}
