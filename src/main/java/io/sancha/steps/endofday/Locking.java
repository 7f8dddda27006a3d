package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LoanState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the loans that a step may change, so that it reads them as one: whoever books on one of them waits, or the step waits for them. Until the
 * transaction ends. Loans of which a step has nothing to say are left alone.
 */
@Repository
class Locking {
    private static final DayStatement LOCK = DayStatement.named("lock");
    private static final DayStatement LOCK_ALL = DayStatement.named("lock-all");
    private static final DayStatement LOCK_LATE = DayStatement.named("lock-late");
    private final JdbcClient sql;

    Locking(JdbcClient sql) {
        this.sql = sql;
    }

    /** The loans that lack the night of the day, or have something to settle. @return just these; empty without any */
    Optional<Partition> lock(LocalDate day, Partition partition) {
        return these(locked(LOCK, partition, partition.on(day)));
    }

    /** All that are not at their end. */
    void lockAll(Partition partition) {
        locked(LOCK_ALL, partition, partition.on(null));
    }

    /** The loans that ageing or classes could have something to say about. @return just these; empty without any */
    Optional<Partition> lockLate(LocalDate day, Partition partition) {
        return these(locked(LOCK_LATE, partition, partition.on(day).addValue("unremarkable", LoanState.of(false, false, false).name())));
    }

    private static Optional<Partition> these(List<String> loans) {
        return loans.isEmpty() ? Optional.empty() : Optional.of(Partition.ofLoans(loans));
    }

    private List<String> locked(DayStatement statement, Partition partition, MapSqlParameterSource parameters) {
        return sql.sql(statement.over(partition)).paramSource(parameters).query(String.class).list();
    }
}
