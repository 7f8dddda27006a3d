package io.sancha.platform.document;

import io.sancha.platform.database.Overloaded;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How many pages are drawn at once, and how long anybody waits for one: each may need some tens of megabytes, and a file that was made to harm may
 * keep the one who draws it for hours. Such a one keeps its place until it ends, the person who asked does not.
 */
final class Drawing {
    private final Semaphore places;
    private final Duration patience;
    private final Duration longest;

    /** @param patience how long one waits for a place @param longest how long for the page */
    Drawing(int atOnce, Duration patience, Duration longest) {
        this.places = new Semaphore(atOnce);
        this.patience = patience;
        this.longest = longest;
    }

    /** What draws. */
    interface Work<T> {
        T from() throws IOException;
    }

    /**
     * What the work gives.
     *
     * @throws Overloaded if no place becomes free
     * @throws IOException if the work takes too long, or its file cannot be read: the parsers throw whatever they meet in a damaged one
     */
    <T> T of(Work<T> work) throws IOException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded("as many pages are drawn as can be");
            }
            return begun(work).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted");
        } catch (TimeoutException | CancellationException e) {
            throw new IOException("takes too long to draw", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
                throw error;
            }
            throw new IOException("cannot be read", e.getCause());
        }
    }

    private <T> FutureTask<T> begun(Work<T> work) {
        var task = new FutureTask<T>(work::from);
        var thread = new Thread(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        }, "draws-pages");
        thread.setDaemon(true);
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                places.release();
            }
        }
        return task;
    }
}
