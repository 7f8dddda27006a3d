package io.sancha.steps.postloan.process;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a day has ended that may trigger key inspections, where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class TriggerBeat extends Beat {
    private final DayTriggers triggers;

    TriggerBeat(DayTriggers triggers) {
        super("inspection-triggers", Duration.ofSeconds(25), Duration.ofMinutes(1));
        this.triggers = triggers;
    }

    @Override
    protected void look() {
        triggers.dayEnded(this::isRunning).checkWhole();
    }
}
