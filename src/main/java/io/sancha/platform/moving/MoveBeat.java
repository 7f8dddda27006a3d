package io.sancha.platform.moving;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether cases are to be moved, where background work is done at all. What fails is tried again at the next beat: a case whose
 * turn broke off has not moved.
 */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class MoveBeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MoveBeat.class);
    private final MoveWorker worker;
    private volatile ScheduledExecutorService beat;

    MoveBeat(MoveWorker worker) {
        this.worker = worker;
    }

    @Override
    public void start() {
        beat = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "case-moves");
            thread.setDaemon(true);
            return thread;
        });
        beat.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = worker.work();
            }
        } catch (RuntimeException e) {
            LOG.warn("a case could not be moved; it is tried again", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = beat;
        beat = null;
        stopping.shutdown();
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }
}
