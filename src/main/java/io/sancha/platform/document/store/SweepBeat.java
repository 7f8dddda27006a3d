package io.sancha.platform.document.store;

import io.sancha.platform.engine.Beat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Sweeps the bucket once a day, where background work is done at all and no calendar is simulated. Two nodes that do so at once do each other no harm. */
@Component
@ConditionalOnExpression("${camunda.bpm.job-execution.enabled} and !${sancha.rehearsal:false}")
class SweepBeat extends Beat {
    private final ContentSweep sweep;

    SweepBeat(ContentSweep sweep) {
        super("content-sweep", Duration.ofMinutes(10), Duration.ofDays(1));
        this.sweep = sweep;
    }

    @Override
    protected void look() {
        try {
            sweep.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
