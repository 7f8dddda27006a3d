package io.sancha.steps.endofday;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final EndOfDay endOfDay;
    private final Accrual accrual;
    private final BalanceCheck balance;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final Actors actors;
    private final Trail trail;
    private final TransactionTemplate ownTransaction;

    DayDesk(EndOfDay endOfDay, Accrual accrual, BalanceCheck balance, JdbcTemplate sql, Clock clock, Actors actors, Trail trail,
        PlatformTransactionManager transactions) {
        this.endOfDay = endOfDay;
        this.accrual = accrual;
        this.balance = balance;
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

    /** Opens the day. @return its partitions, only those in which a loan is open */
    @Transactional
    public List<String> open(LocalDate day) {
        sql.update("insert into bank_day (day, opened_at, opened_by) values (?, ?, ?) on conflict do nothing", day, now(), actors.currentUser());
        trail.about("bank-day", day, null);
        return blocks("partition_key > 0 and state not in ('SETTLED', 'WRITTEN_OFF')").stream().map(Partition::toString).toList();
    }

    private List<Partition> blocks(String loans) {
        return sql.query("select distinct (partition_key - 1) / ? block from loan_position where " + loans + " order by 1",
            (row, n) -> Partition.range(row.getLong(1) * PARTITION_SIZE + 1, (row.getLong(1) + 1) * PARTITION_SIZE), PARTITION_SIZE);
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

    public void sendNotices(LocalDate day, Partition partition) {
        step("send-notices", endOfDay::sendNotices, day, partition);
    }

    /** Does a step for all loans of the partition at once; if that fails, loan by loan, so that one loan does not hold up the others. */
    void step(String name, DayStep step, LocalDate day, Partition partition) {
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, partition));
        } catch (DataAccessException | IllegalStateException | IllegalArgumentException together) {
            LOG.warn("{} of {} failed for partition {}, now loan by loan: {}", name, day, partition, together.getMessage());
            sql.queryForList("select loan_number from loan_position where partition_key between ? and ? and state not in ('SETTLED', 'WRITTEN_OFF') order "
                + "by partition_key",
                String.class, partition.from(), partition.to()).forEach(loan -> alone(name, step, day, loan));
        }
    }

    private void alone(String name, DayStep step, LocalDate day, String loan) {
        try {
            ownTransaction.executeWithoutResult(status -> step.over(day, Partition.of(loan)));
        } catch (DataAccessException | IllegalStateException | IllegalArgumentException failure) {
            failed(day, loan, name, String.valueOf(failure.getMessage()));
        }
    }

    private void failed(LocalDate day, String loan, String step, String cause) {
        ownTransaction.executeWithoutResult(status -> sql.update(
            "insert into failed_loan (day, loan_number, step, cause, recorded_at) values (?, ?, ?, ?, ?) on conflict do nothing", day, loan, step, cause,
            now()));
    }

    /** Checks every loan against its postings, partition by partition, and the day's debits against its credits. */
    @Transactional
    public void checkBalance(LocalDate day) {
        List<String> wrong = new ArrayList<>();
        for (Partition partition : blocks("partition_key > 0")) {
            ownTransaction.executeWithoutResult(status -> {
                wrong.addAll(balance.unbalanced(partition));
                balance.fold(partition);
            });
        }
        wrong.forEach(loan -> failed(day, loan, "check-balance", "台账与分录不符 does not stand where its postings say"));
        List<String> totals = balance.unbalancedTotals(day);
        if (!totals.isEmpty()) {
            throw new IllegalStateException("debits and credits differ: " + totals);
        }
        trail.answered(wrong.isEmpty() ? "BALANCED" : "UNBALANCED");
    }

    /** Closes the day. @return how many loans failed on it and are not treated yet */
    @Transactional
    public int close(LocalDate day) {
        int failed = untreated(day).size();
        sql.update("""
            insert into bank_day_closing (day, loans, failed, closed_at)
            select ?, count(*), ?, ? from loan_position where accrued_through >= ? on conflict do nothing""", day, failed, now(), day);
        trail.answered(failed == 0 ? "NONE" : "SOME");
        return failed;
    }

    /** A loan that could not be done. */
    public record FailedLoan(long id, String loanNumber, String step, String cause) {
    }

    /** The loans of a day that failed and are not treated yet. */
    @Transactional(readOnly = true)
    public List<FailedLoan> untreated(LocalDate day) {
        return sql.query("""
            select id, loan_number, step, cause from failed_loan f where day = ? and not exists (select 1 from failed_loan_treatment t where t.failed_loan_id = f.id)
             order by id""", (row, n) -> new FailedLoan(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), day);
    }

    /** What the operator did about the loans that failed; {@code RUN_AGAIN} does the whole day again for each of them. */
    @Transactional
    public void treat(LocalDate day, TreatmentEntry entry) {
        for (FailedLoan loan : untreated(day)) {
            if (entry.outcome() == TreatmentEntry.Outcome.RUN_AGAIN) {
                endOfDay.run(day, Partition.of(loan.loanNumber()));
            }
            sql.update("insert into failed_loan_treatment (failed_loan_id, outcome, note, recorded_at, recorded_by) values (?, ?, ?, ?, ?)",
                loan.id(), entry.outcome().name(), entry.note(), now(), actors.currentUser());
        }
        trail.answered(entry.outcome().name());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
