package io.sancha.tools.rehearsal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again until it is done, where what hinders it goes by, as a database that is away for a minute. */
final class Insistence {
    private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
    private final Duration pause;
    private final Duration most;

    /** @param pause between two tries @param most after which no other try is made */
    Insistence(Duration pause, Duration most) {
        this.pause = pause;
        this.most = most;
    }

    /** @return whether it is done */
    boolean until(Runnable done) throws InterruptedException {
        long last = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                done.run();
                return true;
            } catch (RuntimeException hindered) {
                if (System.nanoTime() - last >= 0) {
                    LOG.error("given up", hindered);
                    return false;
                }
                LOG.warn("could not be done and is tried again", hindered);
                Thread.sleep(pause.toMillis());
            }
        }
    }
}
