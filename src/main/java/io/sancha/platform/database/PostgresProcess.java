package io.sancha.platform.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of a PostgreSQL that this program, or one before it, has started. */
final class PostgresProcess {
    static final long STOPS_WITHIN = 10;

    private PostgresProcess() {
    }

    /** Asks it to stop, which it does once nobody is connected. @return whether it has within {@value #STOPS_WITHIN} seconds */
    static boolean stops(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            postmaster.onExit().get(STOPS_WITHIN, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillConnected) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
