package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.Places;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.standin.StandInDesk;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before every command on a human task, through whichever entry point it comes, administrators included: only who has the duty, holds
 * no duty in this case that excludes it, and holds the task itself (or finds it unheld) gets on. The engine's own rights are checked
 * afterwards.
 */
@Component
class TaskGuard extends AuthorizationCommandChecker {
    private final Actors actors;
    private final CaseDuties duties;
    private final TaskReader tasks;
    private final StandInDesk standIns;
    private final StepStanding steps;

    TaskGuard(Actors actors, CaseDuties duties, TaskReader tasks, StandInDesk standIns, StepStanding steps) {
        this.steps = steps;
        this.standIns = standIns;
        this.actors = actors;
        this.tasks = tasks;
        this.duties = duties;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        actors.current().ifPresent(actor -> mayWork(actor, task));
        super.checkTaskWork(task);
    }

    /** Who assigns a task? Its holder may give it back; nobody gives it to somebody. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        actors.current().ifPresent(actor -> {
            if (!actor.userId().equals(task.getAssignee())) {
                throw refusal(task, "TSK-01", "任务只能由本人认领，不能指派", "a task is claimed by the person, not assigned by another");
            }
            // whoever gives a task back no longer holds it in another's place
            standIns.takeoverOf(task.getId()).ifPresent(standIns::givenBack);
        });
    }

    private void mayWork(Actor actor, TaskEntity task) {
        // what was read of the task may be overtaken by somebody who worked at it at the same time
        String holder = tasks.locked(task.getId()).orElseThrow(() -> completed(task));
        String caseId = Places.of(task).caseId();
        String duty = Places.duty(task);
        if (caseId == null || duty == null) {
            throw refusal(task, "SEQ-02", "任务不属于任何案卷", "the task belongs to no case");
        }
        try {
            steps.checkWorkable(caseId, task.getProcessDefinition().getKey());
            duties.check(caseId, duty, actor.userId());
        } catch (Refusal refusal) {
            throw refusal.happenedAt(Places.of(task));
        }
        if (!actor.has(duty)) {
            throw refusal(task, "TSK-02", actors.called(actor.userId()) + " 不任 " + duty + " 岗，不能办理此任务",
                actors.called(actor.userId()) + " does not hold the duty " + duty + " that this task asks for");
        }
        if (!holder.isEmpty() && !holder.equals(actor.userId())) {
            throw heldBy(actors.called(holder), task);
        }
    }

    private Refusal completed(TaskEntity task) {
        return tasks.completedBy(task.getId()).map(actors::called)
            .map(by -> refusal(task, "TSK-01", "任务已由 " + by + " 办结", "the task was already completed by " + by))
            .orElseGet(() -> refusal(task, "TSK-01", "任务已不在待办之列", "the task waits no more"));
    }

    /** @param holder as a sentence names them */
    static Refusal heldBy(String holder, TaskEntity task) {
        return refusal(task, "TSK-01", "任务由 " + holder + " 持有，须由其办理或退回", "the task is held by " + holder + ", who must complete it or give it back");
    }

    static Refusal refusal(TaskEntity task, String rule, String chinese, String english) {
        return Refusal.by(rule, chinese, english).happenedAt(Places.of(task));
    }
}
