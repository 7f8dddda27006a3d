package io.sancha.platform.task;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.Places;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.Takeover;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A person completes a human task: whatever the entry point, it must be the person who holds it and nothing may exclude the duty; then what they
 * entered reaches the domain, all in the transaction of the completion. Who acts in another's place does so under a stand-in that holds
 * until that transaction ends.
 */
record RecordedCompletion(TaskListener listener, Trail trail, Actors actors, HolderRule holders, CaseDuties duties, Entries entries, StandInDesk standIns,
    ObjectProvider<CompletionNeeds> needs) implements TaskListener {
    @Override
    public void notify(DelegateTask delegate) {
        var task = (TaskEntity) delegate;
        ActPlace place = Places.of(task);
        Actor actor = actors.current().orElseThrow(() -> Refusal.by("SEQ-02", "人工任务须由登录人员完成",
            "a human task is completed by a person who is logged in").happenedAt(place));
        place.checking(() -> holders.checkHolds(task.getAssignee(), actor.userId()));
        trail.during(actor.userId(), place, () -> {
            Optional<StandIn> standIn = standIns.takeoverOf(task.getId()).map(takeover -> inPlaceOfAnother(takeover, place));
            needs.forEach(need -> need.check(place.caseId(), place.task(), task.getId()));
            listener.notify(delegate);
            // after the entry is taken: it may have told of somebody to whom the person is related
            duties.take(place.caseId(), place.duty(), actor.userId(), place.task());
            entries.submitted(task.getId()).ifPresent(trail::entered);
            standIn.ifPresent(made -> trail.alsoSaying(inPlaceInWords(made)));
        });
    }

    private String inPlaceInWords(StandIn made) {
        String delegate = actors.called(made.delegate());
        String absent = actors.called(made.absent());
        return delegate + " 代 " + absent + " 办理 / " + delegate + " in place of " + absent;
    }

    /** Who hands a task over stays a person of the case: nobody gets free for another duty by letting a colleague finish. */
    private StandIn inPlaceOfAnother(Takeover takeover, ActPlace place) {
        StandIn standIn = standIns.keptFor(takeover);
        duties.take(place.caseId(), place.duty(), standIn.absent(), place.task(), takeover.at());
        trail.about("stand-in", standIn.id(), null);
        trail.about("in-place-of", standIn.absent(), null);
        return standIn;
    }
}
