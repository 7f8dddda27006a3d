package io.sancha.platform.document;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Throws away, now and then, files on their way with which nobody has gone on (DOC-01), where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class UploadBeat extends Beat {
    private final UploadDesk uploads;

    UploadBeat(UploadDesk uploads) {
        super("stale-uploads", Duration.ofMinutes(1), Duration.ofMinutes(10));
        this.uploads = uploads;
    }

    @Override
    protected void look() {
        uploads.throwAwayStale();
    }
}
