package io.sancha.platform.staffing;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether people or diagrams have changed, where background work is done at all. A change stays told until somebody has asked.
 */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class StaffingBeat extends Beat {
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private final StaffingWatch watch;

    StaffingBeat(StaffingWatch watch) {
        super("staffing", BETWEEN, BETWEEN);
        this.watch = watch;
    }

    @Override
    protected void look() {
        if (watch.isDue()) {
            watch.look();
        }
    }
}
