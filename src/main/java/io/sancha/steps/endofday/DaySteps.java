package io.sancha.steps.endofday;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A step of a day over the loans of a partition, in a transaction of its own: for all at once, or where that fails for halves of them, down to the loans that
 * fail by themselves. Those are told to the operator and hold up no other.
 */
@Service
class DaySteps {
    private static final Logger LOG = LoggerFactory.getLogger(DaySteps.class);
    /** A job's lock holds for five minutes, and the day's own steps are to come. */
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final DayStatement OPEN_LOANS = DayStatement.named("open-loans");
    private final EndOfDay endOfDay;
    private final Accrual accrual;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    DaySteps(EndOfDay endOfDay, Accrual accrual, JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.endOfDay = endOfDay;
        this.accrual = accrual;
        this.sql = sql;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does the nights before the day that some loan of the partition lacks, whole and one after the other, each in a transaction of its own.
     *
     * @throws NightsLeft if that takes too long for a job
     */
    void catchUp(LocalDate day, Partition partition) {
        long begun = System.nanoTime();
        LocalDate first = accrual.firstMissing(partition);
        for (LocalDate night = first; night != null && night.isBefore(day); night = night.plusDays(1)) {
            LocalDate each = night;
            if (!together("accrue-and-settle", (on, loans) -> endOfDay.run(each, loans), day, partition)) {
                // whoever stands in the way of a night does so in the next; the others are brought to the day here
                apart("accrue-and-settle", (on, loans) -> endOfDay.run(on.minusDays(1), loans), day, openLoans(partition));
                return;
            }
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new NightsLeft(night);
            }
        }
    }

    /** Does a step for all loans of the partition at once; if that fails, for halves of them: whatever one throws is its own, and the operator's to treat. */
    void step(String name, DayDesk.DayStep step, LocalDate day, Partition partition) {
        if (!together(name, step, day, partition)) {
            apart(name, step, day, openLoans(partition));
        }
    }

    private boolean together(String name, DayDesk.DayStep step, LocalDate day, Partition partition) {
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, partition));
            return true;
        } catch (RuntimeException together) {
            LOG.warn("{} of {} failed for partition {}, now by halves: {}", name, day, partition, together.getMessage());
            return false;
        }
    }

    /** Something that stays, whatever becomes of the job. */
    void inOwnTransaction(Runnable deed) {
        ownTransaction.executeWithoutResult(status -> deed.run());
    }

    /** Does a step for one loan. */
    void alone(String name, DayDesk.DayStep step, LocalDate day, String loan) {
        apart(name, step, day, List.of(loan));
    }

    private void apart(String name, DayDesk.DayStep step, LocalDate day, List<String> loans) {
        if (loans.isEmpty()) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, Partition.ofLoans(loans)));
        } catch (RuntimeException failure) {
            if (loans.size() == 1) {
                failed(day, loans.get(0), name, String.valueOf(failure.getMessage()));
            } else {
                apart(name, step, day, loans.subList(0, loans.size() / 2));
                apart(name, step, day, loans.subList(loans.size() / 2, loans.size()));
            }
        }
    }

    private List<String> openLoans(Partition partition) {
        return sql.sql(OPEN_LOANS.over(partition)).paramSource(partition.on(null)).query(String.class).list();
    }

    /** Tells the operator of a loan that could not be done. */
    void failed(LocalDate day, String loan, String step, String cause) {
        ownTransaction.executeWithoutResult(status -> sql.sql("""
            insert into failed_loan (day, loan_number, step, cause, recorded_at) values (:day, :loan, :step, :cause, :now) on conflict do nothing""")
            .param("day", day).param("loan", loan).param("step", step).param("cause", cause).param("now", Timestamp.from(clock.instant())).update());
    }
}
