package io.sancha.platform.engine;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of the system, written to the trail. */
record RecordedStep(JavaDelegate step, Trail trail) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) throws Exception {
        trail.during(Actor.SYSTEM, Places.of(execution), () -> step.execute(execution));
    }
}
