package io.sancha.steps.revaluation.process;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a day has ended on which security is to be valued anew, where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class RevaluationBeat extends Beat {
    private final DayRevaluations revaluations;

    RevaluationBeat(DayRevaluations revaluations) {
        super("revaluations", Duration.ofSeconds(25), Duration.ofMinutes(1));
        this.revaluations = revaluations;
    }

    @Override
    protected void look() {
        revaluations.dayEnded(this::isRunning).checkWhole();
    }
}
