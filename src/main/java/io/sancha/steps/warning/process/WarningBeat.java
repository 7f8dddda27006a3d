package io.sancha.steps.warning.process;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a day has ended that may warn of loans, where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class WarningBeat extends Beat {
    private final DayWarnings warnings;

    WarningBeat(DayWarnings warnings) {
        super("warnings", Duration.ofSeconds(20), Duration.ofMinutes(1));
        this.warnings = warnings;
    }

    @Override
    protected void look() {
        warnings.dayEnded(this::isRunning).checkWhole();
    }
}
