package io.sancha.steps.endofday;

import io.sancha.platform.people.Actors;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who ends a day and how far it is: the tables {@code bank_day}, {@code bank_day_run}, {@code bank_day_partition}, {@code bank_day_balance} and
 * {@code bank_day_closing}. A day is ended by one process instance, however many ask for it at once: the row of the day is what they wait for.
 */
@Repository
@Transactional
public class DayRuns {
    /** This process among those that share the database. */
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();
    private final JdbcClient sql;
    private final Clock clock;
    private final Actors actors;

    DayRuns(JdbcClient sql, Clock clock, Actors actors) {
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
    }

    /**
     * How far a day is.
     *
     * @param closed whether it has ended
     * @param instance the process instance that ends it; null before it began
     * @param done partitions done
     * @param partitions all of them
     */
    public record Progress(boolean closed, String instance, int done, int partitions) {
    }

    /**
     * Takes the day for a process instance. Who asks at the same time waits here for the first to be done with opening it.
     *
     * @param running tells whether a process instance is still there
     * @return whether the day is now this instance's; it is not if it has ended, or another instance is at it
     */
    boolean taken(LocalDate day, String instance, int partitions, Predicate<String> running) {
        note(day);
        sql.sql("select day from bank_day where day = :day for update").param("day", day).query(LocalDate.class).single();
        if (isClosed(day) || latest(day).filter(running).isPresent()) {
            return false;
        }
        sql.sql("""
            insert into bank_day_run (day, attempt, process_instance, partitions, started_at, started_by)
            select :day, coalesce(max(attempt), 0) + 1, :instance, :partitions, :now, :by from bank_day_run where day = :day""")
            .param("day", day).param("instance", instance).param("partitions", partitions).param("now", now()).param("by", actors.currentUser()).update();
        return true;
    }

    /** A partition of the day is done, here. */
    void done(LocalDate day, Partition partition) {
        sql.sql("""
            insert into bank_day_partition (day, first_loan, last_loan, node, done_at) values (:day, :from, :to, :node, :now)
            on conflict do nothing""").paramSource(partition.on(day).addValue("node", NODE).addValue("now", now())).update();
    }

    /** Whether a partition of the day was done before, here or on another node. */
    @Transactional(readOnly = true)
    public boolean isDone(LocalDate day, Partition partition) {
        return sql.sql("select exists (select from bank_day_partition where day = :day and first_loan = :from and last_loan = :to)")
            .paramSource(partition.on(day)).query(Boolean.class).single();
    }

    /** How far the day is. */
    @Transactional(readOnly = true)
    public Progress progress(LocalDate day) {
        return sql.sql("""
            select exists (select from bank_day_closing c where c.day = d.day) closed, r.process_instance, coalesce(r.partitions, 0) partitions,
                   least((select count(*) from bank_day_partition p where p.day = d.day), r.partitions) done
              from (values (cast(:day as date))) d (day)
              left join lateral (select process_instance, partitions from bank_day_run r where r.day = d.day order by attempt desc limit 1) r on true""")
            .param("day", day)
            .query((row, n) -> new Progress(row.getBoolean("closed"), row.getString("process_instance"), row.getInt("done"), row.getInt("partitions")))
            .single();
    }

    /** The days that have not ended up to this one, in their order: those since the last that ended before it, and itself. */
    @Transactional(readOnly = true)
    public List<LocalDate> missedUpTo(LocalDate day) {
        LocalDate first = sql.sql("select max(day) + 1 from bank_day_closing where day < :day").param("day", day).query(LocalDate.class).list().get(0);
        return (first == null ? day : first).datesUntil(day.plusDays(1)).toList();
    }

    /**
     * Writes a row for each day that has not ended up to this one: an end of day that begins by itself owes them all, in their order.
     *
     * @return the first of them
     */
    public LocalDate owed(LocalDate day) {
        List<LocalDate> missed = missedUpTo(day);
        missed.forEach(this::note);
        return missed.get(0);
    }

    /** The next day, where it is owed and nobody has begun it. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> owedAfter(LocalDate day) {
        return sql.sql("""
            select d.day from bank_day d where d.day = :next and not exists (select from bank_day_closing c where c.day = d.day)
               and not exists (select from bank_day_run r where r.day = d.day)""").param("next", day.plusDays(1)).query(LocalDate.class).optional();
    }

    /** What the check of a day's books came to; empty before it. */
    Optional<String> balance(LocalDate day) {
        return sql.sql("select outcome from bank_day_balance where day = :day").param("day", day).query(String.class).optional();
    }

    /** Keeps what the check of a day's books came to. @param loans how many were checked */
    void balanced(LocalDate day, String outcome, int loans) {
        sql.sql("insert into bank_day_balance (day, outcome, loans, node, checked_at) values (:day, :outcome, :loans, :node, :now)").param("day", day)
            .param("outcome", outcome).param("loans", loans).param("node", NODE).param("now", now()).update();
    }

    private void note(LocalDate day) {
        sql.sql("insert into bank_day (day, opened_at, opened_by) values (:day, :now, :by) on conflict do nothing")
            .param("day", day).param("now", now()).param("by", actors.currentUser()).update();
    }

    /** The last day that has ended, if it is after this one: this one is past then, whether it was closed or its nights were made up for. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastEndedAfter(LocalDate day) {
        return Optional.ofNullable(sql.sql("select max(day) from bank_day_closing where day > :day").param("day", day).query(LocalDate.class).list().get(0));
    }

    /** Whether no day had ended and no loan was paid out by this day: a year that was mistyped, after which every day since would have been missed. */
    @Transactional(readOnly = true)
    public boolean isBeforeTheFirst(LocalDate day) {
        return sql.sql("""
            select not exists (select from bank_day_closing where day <= :day) and not exists (select from loan_account where bank_date <= :day)""")
            .param("day", day).query(Boolean.class).single();
    }

    private boolean isClosed(LocalDate day) {
        return sql.sql("select exists (select from bank_day_closing where day = :day)").param("day", day).query(Boolean.class).single();
    }

    private Optional<String> latest(LocalDate day) {
        return sql.sql("select process_instance from bank_day_run where day = :day order by attempt desc limit 1").param("day", day)
            .query(String.class).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
