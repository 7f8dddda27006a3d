package io.sancha.platform.task;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.CompletionRecording;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.standin.StandInDesk;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every completion of a human task is recorded as {@link RecordedCompletion} says. */
@Component
class RecordedCompletions implements CompletionRecording {
    private final Trail trail;
    private final Actors actors;
    private final HolderRule holders;
    private final CaseDuties duties;
    private final Entries entries;
    private final StandInDesk standIns;
    private final ObjectProvider<CompletionNeeds> needs;

    RecordedCompletions(Trail trail, Actors actors, HolderRule holders, CaseDuties duties, Entries entries, StandInDesk standIns,
        ObjectProvider<CompletionNeeds> needs) {
        this.needs = needs;
        this.trail = trail;
        this.actors = actors;
        this.holders = holders;
        this.duties = duties;
        this.entries = entries;
        this.standIns = standIns;
    }

    @Override
    public TaskListener recorded(TaskListener completion) {
        return new RecordedCompletion(completion, trail, actors, holders, duties, entries, standIns, needs);
    }
}
