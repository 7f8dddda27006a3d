package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The banking day as the diagram {@code endofday} takes it: opened, worked through partition by partition, checked, closed. */
@Service
public class DayDesk {
    /** Loans in one transaction. */
    static final int PARTITION_SIZE = 2000;
    private static final Logger LOG = LoggerFactory.getLogger(DayDesk.class);
    /** When a night begins by itself, as {@code endofday.bpmn} has it. */
    public static final LocalTime NIGHT = LocalTime.of(23, 30);
    private final EndOfDay endOfDay;
    private final Accrual accrual;
    private final DayBalance balance;
    private final DayRuns runs;
    private final JdbcClient sql;
    private final Clock clock;
    private final Actors actors;
    private final Trail trail;
    private final TransactionTemplate ownTransaction;

    DayDesk(EndOfDay endOfDay, Accrual accrual, DayBalance balance, DayRuns runs, JdbcClient sql, Clock clock, Actors actors, Trail trail,
        PlatformTransactionManager transactions) {
        this.endOfDay = endOfDay;
        this.accrual = accrual;
        this.balance = balance;
        this.runs = runs;
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
        this.trail = trail;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One step of a day over some loans. */
    @FunctionalInterface
    public interface DayStep {
        void over(LocalDate day, Partition partition);
    }

    /** The day that ends now: today, or before noon the day before, because the end of a day may run past midnight. */
    public LocalDate endingNow() {
        LocalDateTime now = LocalDateTime.now(clock);
        return now.getHour() < 12 ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** The day that an end of day ends which begins by itself: the last whose night has begun. One that a server missed is done when it is back. */
    public LocalDate lastNight() {
        LocalDateTime now = LocalDateTime.now(clock);
        return now.toLocalTime().isBefore(NIGHT) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /**
     * Opens the day for a process instance, unless another one is at it or it has ended.
     *
     * @param running tells whether a process instance is still there
     */
    @Transactional
    public DayOpening open(LocalDate day, String instance, Predicate<String> running) {
        List<String> partitions = blocks("and state not in (:closed)").stream().map(Partition::toString).toList();
        boolean taken = runs.taken(day, instance, partitions.size(), running);
        trail.about("bank-day", day, null);
        var outcome = taken ? DayOpening.Outcome.OPENED : DayOpening.Outcome.TAKEN;
        trail.answered(outcome.name());
        return new DayOpening(outcome, taken ? partitions : List.of());
    }

    List<Partition> blocks(String loans) {
        return sql.sql("select distinct (partition_key - 1) / :size block from loan_position where partition_key > 0 " + loans + " order by 1")
            .param("size", PARTITION_SIZE).param("closed", LoanState.closed())
            .query((row, n) -> Partition.range(row.getLong(1) * PARTITION_SIZE + 1, (row.getLong(1) + 1) * PARTITION_SIZE)).list();
    }

    /** Brings a partition to the day: nights that were left out before it are done whole. */
    public void accrueAndSettle(LocalDate day, Partition partition) {
        step("accrue-and-settle", (on, loans) -> {
            LocalDate first = accrual.firstMissing(loans);
            if (first != null && first.isBefore(on)) {
                endOfDay.run(on.minusDays(1), loans);
            }
            endOfDay.accrueAndSettle(on, loans);
        }, day, partition);
    }

    public void ageLoans(LocalDate day, Partition partition) {
        step("age-loans", endOfDay::ageLoans, day, partition);
    }

    public void classifyLoans(LocalDate day, Partition partition) {
        step("classify-loans", endOfDay::classifyLoans, day, partition);
    }

    /** The last step of a partition: it is done then. */
    public void sendNotices(LocalDate day, Partition partition) {
        step("send-notices", endOfDay::sendNotices, day, partition);
        runs.done(day, partition);
    }

    /** Does a step for all loans of the partition at once; if that fails, loan by loan: whatever one throws is its own, and the operator's to treat. */
    void step(String name, DayStep step, LocalDate day, Partition partition) {
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, partition));
        } catch (RuntimeException together) {
            LOG.warn("{} of {} failed for partition {}, now loan by loan: {}", name, day, partition, together.getMessage());
            sql.sql("""
                select loan_number from loan_position where partition_key between :from and :to and state not in (:closed) order by partition_key""")
                .param("from", partition.from()).param("to", partition.to()).param("closed", LoanState.closed()).query(String.class).list()
                .forEach(loan -> alone(name, step, day, loan));
        }
    }

    void alone(String name, DayStep step, LocalDate day, String loan) {
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, Partition.of(loan)));
        } catch (RuntimeException failure) {
            failed(day, loan, name, String.valueOf(failure.getMessage()));
        }
    }

    private void failed(LocalDate day, String loan, String step, String cause) {
        ownTransaction.executeWithoutResult(status -> sql.sql("""
            insert into failed_loan (day, loan_number, step, cause, recorded_at) values (:day, :loan, :step, :cause, :now) on conflict do nothing""")
            .param("day", day).param("loan", loan).param("step", step).param("cause", cause).param("now", now()).update());
    }

    /** Checks every loan against its postings, partition by partition, and the day's debits against its credits: once a day. */
    @Transactional
    public void checkBalance(LocalDate day) {
        trail.answered(balance.once(day, blocks(""), loan -> failed(day, loan, "check-balance", "台账与分录不符 does not stand where its postings say")));
    }

    /** Closes the day. @return whether loans failed on it that are not treated yet */
    @Transactional
    public FailedLoans close(LocalDate day) {
        int failed = untreated(day).size();
        sql.sql("""
            insert into bank_day_closing (day, loans, failed, closed_at)
            select :day, count(*), :failed, :now from loan_position where accrued_through >= :day on conflict do nothing""")
            .param("day", day).param("failed", failed).param("now", now()).update();
        var outcome = failed == 0 ? FailedLoans.NONE : FailedLoans.SOME;
        trail.answered(outcome.name());
        return outcome;
    }

    /** A loan that could not be done. */
    public record FailedLoan(long id, String loanNumber, String step, String cause) {
    }

    /** The loans of a day that failed and are not treated yet. */
    @Transactional(readOnly = true)
    public List<FailedLoan> untreated(LocalDate day) {
        return sql.sql("""
            select id, loan_number, step, cause from failed_loan f
             where day = :day and not exists (select from failed_loan_treatment t where t.failed_loan_id = f.id) order by id""").param("day", day)
            .query((row, n) -> new FailedLoan(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }

    /** What the operator did about the loans that failed; {@code RUN_AGAIN} does the whole day again for each of them. */
    @Transactional
    public void treat(LocalDate day, TreatmentEntry entry) {
        for (FailedLoan loan : untreated(day)) {
            if (entry.outcome() == TreatmentEntry.Outcome.RUN_AGAIN) {
                endOfDay.run(day, Partition.of(loan.loanNumber()));
            }
            sql.sql("""
                insert into failed_loan_treatment (failed_loan_id, outcome, note, recorded_at, recorded_by) values (:id, :outcome, :note, :now, :by)""")
                .param("id", loan.id()).param("outcome", entry.outcome().name()).param("note", entry.note()).param("now", now())
                .param("by", actors.currentUser()).update();
        }
        trail.answered(entry.outcome().name());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
