package io.sancha.engine;

import io.sancha.audit.Trail;
import io.sancha.people.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of the system, written to the trail. */
record RecordedStep(JavaDelegate step, Trail trail) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) throws Exception {
        trail.during(Actor.SYSTEM, Places.of(execution), () -> step.execute(execution));
    }
}
