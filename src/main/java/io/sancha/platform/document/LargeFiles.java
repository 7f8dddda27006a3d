package io.sancha.platform.document;

import io.sancha.platform.database.Overloaded;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Few whole files are held in memory at once; whoever comes with another waits, and holds no connection meanwhile. */
@Component
public class LargeFiles {
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Bytes of a file of which as many can be held as requests are worked on. */
    private static final int SMALL = 4 << 20;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What is done with a whole file. */
    public interface Work<T> {
        T done() throws IOException;
    }

    /** The same, but that a small file waits for nobody. @param size in bytes @throws Overloaded if no place becomes free */
    public <T> T inTurn(long size, Work<T> work) throws IOException {
        return size <= SMALL ? work.done() : inTurn(work);
    }

    /** @throws Overloaded if no place becomes free */
    public <T> T inTurn(Work<T> work) throws IOException {
        enter();
        try {
            return work.done();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded("as many files are looked through as can be");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted");
        }
    }
}
