package io.sancha.platform.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on replays beside the requests, one after another, where background work is done at all. While it has work it keeps one database session under
 * a name of its own, by which everybody can tell whether it is still there: what a killed server had begun is seen as not finished at once. No
 * transaction is open in it.
 */
@Component
class ReplayQueue implements SmartLifecycle {
    /** Replays that may wait behind the one that is worked on. */
    static final int WAITING = 4;
    private static final Logger LOG = LoggerFactory.getLogger(ReplayQueue.class);
    private static final int PATIENCE_SECONDS = 10;
    /** Characters by which a session is told from others: a name has 63 in all. */
    private static final int NAME = 18;
    private final ReplayRun run;
    private final DataSource source;
    private final boolean working;
    private volatile ThreadPoolExecutor worker;
    private Connection session;
    private String name;
    private int taken;

    ReplayQueue(ReplayRun run, DataSource source, @Value("${camunda.bpm.job-execution.enabled}") boolean working) {
        this.run = run;
        this.source = source;
        this.working = working;
    }

    /** Takes a place. @return the session under which the work is found @throws io.sancha.platform.audit.Refusal WHF-04 where there is none */
    synchronized String place() {
        if (taken > WAITING) {
            throw ReplayRules.full();
        }
        try {
            if (session == null || !session.isValid(1)) {
                open();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no database session for replays", e);
        }
        taken++;
        return name;
    }

    private void open() throws SQLException {
        if (session != null) {
            giveBackDead(session);
        }
        session = source.getConnection();
        String token = UUID.randomUUID().toString().substring(0, NAME);
        try (Statement naming = session.createStatement(); ResultSet named = naming.executeQuery(
            "select set_config('application_name', left(current_setting('application_name'), 30) || ' replay " + token + "', false)")) {
            named.next();
            name = named.getString(1);
        }
        session.commit();
    }

    /** A dead one, too, is a place of the pool's until it is closed, which tells once more that it is dead. */
    private static void giveBackDead(Connection session) {
        try {
            session.close();
        } catch (SQLException dead) {
            LOG.info("the session of the replays had ended: {}", dead.getMessage());
        }
    }

    /** Gives a place back. The session is closed with the last. */
    synchronized void leave() {
        taken--;
        if (taken == 0 && session != null) {
            try (Connection ending = session; Statement naming = ending.createStatement()) {
                naming.execute("reset application_name");
                ending.commit();
            } catch (SQLException e) {
                LOG.warn("the session of the replays could not be given back", e);
            }
            session = null;
        }
    }

    /** Works on a replay for which a place was taken, and gives the place back; at once where this server does no background work, or is ending. */
    void begin(long replay) {
        boolean begun = false;
        try {
            ThreadPoolExecutor background = worker;
            if (working && background != null) {
                background.execute(() -> {
                    try {
                        work(replay);
                    } finally {
                        leave();
                    }
                });
                begun = true;
            }
        } catch (RejectedExecutionException ending) {
            LOG.info("replay {} is not begun: the server is ending", replay);
        } finally {
            if (!begun) {
                leave();
            }
        }
    }

    /** Works on a replay on this thread. */
    void work(long replay) {
        try {
            run.run(replay);
        } catch (RuntimeException e) {
            LOG.error("replay {} failed", replay, e);
            run.failed(replay);
        }
    }

    @Override
    public synchronized void start() {
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING + 1), work -> {
            var thread = new Thread(work, "replay");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whoever is in the middle leaves at the end of their page. */
    @Override
    public void stop() {
        ThreadPoolExecutor ending;
        synchronized (this) {
            ending = worker;
            worker = null;
        }
        ending.shutdownNow();
        try {
            ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
