package io.sancha.engine;

import io.sancha.audit.ActPlace;
import io.sancha.audit.Trail;
import io.sancha.people.Actor;
import io.sancha.people.Actors;
import io.sancha.people.CaseDuties;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A person completes a human task: whatever the door, it must be the person who holds it and nothing may exclude the duty; then what they
 * entered reaches the domain, all in the transaction of the completion.
 */
record RecordedCompletion(TaskListener listener, Trail trail, Actors actors, CaseDuties duties, Entries entries) implements TaskListener {
    @Override
    public void notify(DelegateTask delegate) {
        var task = (TaskEntity) delegate;
        Actor actor = actors.current().orElseThrow(() -> TaskGuard.refusal(task, "SEQ-02", "人工任务须由登录人员完成", "a human task is completed by a person who is logged in"));
        if (task.getAssignee() == null) {
            throw TaskGuard.refusal(task, "TSK-01", "任务尚未认领，请先认领", "nobody holds the task; claim it first");
        }
        if (!task.getAssignee().equals(actor.userId())) {
            throw TaskGuard.heldByAnother(task);
        }
        ActPlace place = Places.of(task);
        trail.during(actor.userId(), place, () -> {
            duties.take(place.caseId(), place.duty(), actor.userId());
            listener.notify(delegate);
            entries.submitted(task.getId()).ifPresent(trail::entered);
        });
    }
}
