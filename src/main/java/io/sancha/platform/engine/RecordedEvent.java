package io.sancha.platform.engine;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The beginning or end of a case, written to the trail under whoever brought it about. */
record RecordedEvent(ExecutionListener listener, Trail trail, Actors actors) implements ExecutionListener {
    @Override
    public void notify(DelegateExecution execution) throws Exception {
        if (Places.caseId(execution) == null) {
            // the case is only now being opened: its id is known afterwards
            listener.notify(execution);
            trail.during(actors.currentUser(), Places.of(execution), () -> trail.about("credit-case", Places.caseId(execution), null));
        } else {
            trail.during(actors.currentUser(), Places.of(execution), () -> listener.notify(execution));
        }
    }
}
