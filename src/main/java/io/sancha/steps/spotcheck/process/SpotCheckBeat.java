package io.sancha.steps.spotcheck.process;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a month's visits are to be drawn or a day's to begin, where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class SpotCheckBeat extends Beat {
    private final DaySpotChecks visits;

    SpotCheckBeat(DaySpotChecks visits) {
        super("spot-checks", Duration.ofSeconds(30), Duration.ofMinutes(1));
        this.visits = visits;
    }

    @Override
    protected void look() {
        visits.look(this::isRunning).checkWhole();
    }
}
