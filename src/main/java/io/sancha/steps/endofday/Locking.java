package io.sancha.steps.endofday;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the loans of a partition for a step, so that it reads them as one: whoever books on one of them waits, or the step waits for them. */
@Repository
class Locking {
    private static final DayStatement LOCK = DayStatement.named("lock");
    private final JdbcClient sql;

    Locking(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends. */
    void lock(Partition partition) {
        sql.sql(LOCK.over(partition)).paramSource(partition.on(null)).query((row, n) -> row.getString(1)).list();
    }
}
