package io.sancha.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked at most once a second however many want to know. Who comes while it is being asked hears what was found last:
 * nobody waits for anybody else's question.
 */
@Component
public class DatabaseHealth {
    private static final long GOOD_FOR_NANOS = 1_000_000_000L;
    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private final DataSource pool;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Found last = new Found(true, System.nanoTime() - GOOD_FOR_NANOS);

    DatabaseHealth(DataSource pool) {
        this.pool = pool;
    }

    private record Found(boolean answered, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < GOOD_FOR_NANOS;
        }
    }

    /** @throws Overloaded if it did not answer when it was asked last */
    public void check() {
        if (!last.isFresh() && asking.tryLock()) {
            try {
                boolean answers = answers();
                last = new Found(answers, System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        if (!last.answered()) {
            throw new Overloaded("the database does not answer");
        }
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(ANSWERS_WITHIN_SECONDS);
        } catch (SQLException gone) {
            // it is the answer to the question, and told as 503
            return false;
        }
    }
}
