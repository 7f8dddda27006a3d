package io.sancha.platform.task;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.Places;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.standin.StandInDesk;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before every command on a human task, through whichever entry point it comes, administrators included: only who has the duty, holds
 * no duty in this case that excludes it, and holds the task itself (or finds it unheld) gets on. It decides in place of the engine's rights
 * over tasks, which the engine gives to the duty's group with every task and which therefore say no more (ADR 81).
 */
@Component
class TaskGuard extends AuthorizationCommandChecker {
    private final Actors actors;
    private final HolderRule holders;
    private final CaseDuties duties;
    private final TaskReader tasks;
    private final StandInDesk standIns;
    private final StepStanding steps;

    TaskGuard(Actors actors, HolderRule holders, CaseDuties duties, TaskReader tasks, StandInDesk standIns, StepStanding steps) {
        this.holders = holders;
        this.steps = steps;
        this.standIns = standIns;
        this.actors = actors;
        this.tasks = tasks;
        this.duties = duties;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        actors.current().ifPresentOrElse(actor -> mayWork(actor, task), () -> super.checkTaskWork(task));
    }

    /** Who assigns a task? Its holder may give it back; nobody gives it to somebody. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        actors.current().ifPresent(actor -> {
            Places.of(task).checking(() -> holders.checkGivesBack(task.getAssignee(), actor.userId()));
            // whoever gives a task back no longer holds it in another's place
            standIns.takeoverOf(task.getId()).ifPresent(standIns::givenBack);
        });
    }

    private void mayWork(Actor actor, TaskEntity task) {
        // what was read of the task may be overtaken by somebody who worked at it at the same time
        String holder = tasks.locked(task.getId()).orElseThrow(() -> completed(task));
        ActPlace place = Places.of(task);
        place.checking(() -> {
            if (place.caseId() == null || place.duty() == null) {
                throw Refusal.by("SEQ-02", "任务不属于任何案卷", "the task belongs to no case");
            }
            steps.checkWorkable(place.caseId(), task.getProcessDefinition().getKey());
            duties.check(place.caseId(), place.duty(), actor.userId());
            holders.checkDuty(actor, place.duty());
            holders.checkNotAnothers(holder, actor.userId());
        });
    }

    private Refusal completed(TaskEntity task) {
        return tasks.completedBy(task.getId()).map(holders::completedBy).orElseGet(holders::gone).happenedAt(Places.of(task));
    }
}
