package io.sancha.platform.staffing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether people or diagrams have changed, where background work is done at all. What fails is tried again at the next beat: the
 * change stays told until somebody has asked.
 */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class StaffingBeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StaffingBeat.class);
    private static final int SECONDS = 5;
    private final StaffingWatch watch;
    private ScheduledExecutorService beat;

    StaffingBeat(StaffingWatch watch) {
        this.watch = watch;
    }

    @Override
    public synchronized void start() {
        beat = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "staffing");
            thread.setDaemon(true);
            return thread;
        });
        beat.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (watch.isDue()) {
                watch.look();
            }
        } catch (RuntimeException e) {
            LOG.warn("whether people suffice could not be asked; it is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        beat.shutdown();
        beat = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
