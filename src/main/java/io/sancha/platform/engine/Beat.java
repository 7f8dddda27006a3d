package io.sancha.platform.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, in a thread of its own, whether there is something to do in the background. What fails is tried again at the next beat, and the more
 * often it fails the more beats are left out in between, at most {@value #MOST_LEFT_OUT}: what fails each time must not load the bank all day.
 */
public abstract class Beat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
    private static final int MOST_LEFT_OUT = 63;
    private final String name;
    private final Duration first;
    private final Duration between;
    private volatile ScheduledExecutorService beat;
    private int leaveOut;
    private int leftOutLast;

    /**
     * @param name of the thread, and of what is done in a log
     * @param first until the first beat
     * @param between the end of a beat and the next
     */
    protected Beat(String name, Duration first, Duration between) {
        this.name = name;
        this.first = first;
        this.between = between;
    }

    /** A beat. Work that takes long asks {@link #isRunning} in between. */
    protected abstract void look();

    @Override
    public synchronized void start() {
        beat = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        beat.scheduleWithFixedDelay(this::lookAgain, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One beat, which looks or is left out. */
    void lookAgain() {
        if (leaveOut > 0) {
            leaveOut--;
            return;
        }
        try {
            look();
            leftOutLast = 0;
        } catch (RuntimeException | Error e) {
            // whatever one look met, the next is looked: a beat that lets it out would never look again
            leaveOut = leftOutLast;
            leftOutLast = Math.min(2 * leftOutLast + 1, MOST_LEFT_OUT);
            if (isRunning()) {
                LOG.warn("{}: failed, and is tried again", name, e);
            }
        }
    }

    @Override
    public synchronized void stop() {
        beat.shutdown();
        beat = null;
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }
}
