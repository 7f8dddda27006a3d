package io.sancha.platform.replay;

import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Past decisions for tests of other packages, and the background work on replays, done when the test says so. */
public final class MadeUpHistory implements AutoCloseable {
    private final PastCommittees past;
    private final ReplayQueue queue;
    private final JdbcTemplate sql;

    public MadeUpHistory(ApplicationContext beans) {
        past = new PastCommittees(beans);
        queue = beans.getBean(ReplayQueue.class);
        sql = beans.getBean(JdbcTemplate.class);
        // as where a server is at work: what is asked for is seen to run until it is worked on
        queue.place();
    }

    /** So many loans of enterprises that the committee's table exempted, of 900,000 yuan each. */
    public void exempt(int count, Instant from) {
        past.decided(1, count, from, 900_000, "0101");
    }

    /** Works on what was asked last. */
    public void work() {
        queue.work(sql.queryForObject("select max(id) from decision_replay", Long.class));
    }

    @Override
    public void close() {
        queue.leave();
        past.close();
    }
}
