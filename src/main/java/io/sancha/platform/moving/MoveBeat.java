package io.sancha.platform.moving;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every second whether cases are to be moved, where background work is done at all. A case whose turn broke off has not moved. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class MoveBeat extends Beat {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private final MoveWorker worker;

    MoveBeat(MoveWorker worker) {
        super("case-moves", BETWEEN, BETWEEN);
        this.worker = worker;
    }

    @Override
    protected void look() {
        boolean more = true;
        while (more && isRunning()) {
            more = worker.work();
        }
    }
}
