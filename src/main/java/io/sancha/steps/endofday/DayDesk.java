package io.sancha.steps.endofday;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The banking day as the diagram {@code endofday} takes it: opened, worked through partition by partition, checked, closed. */
@Service
public class DayDesk {
    /** When a night begins by itself, as {@code endofday.bpmn} has it. */
    public static final LocalTime NIGHT = LocalTime.of(23, 30);
    private final EndOfDay endOfDay;
    private final DaySteps steps;
    private final DayBalance balance;
    private final DayRuns runs;
    private final JdbcClient sql;
    private final Clock clock;
    private final Actors actors;
    private final Trail trail;

    DayDesk(EndOfDay endOfDay, DaySteps steps, DayBalance balance, DayRuns runs, JdbcClient sql, Clock clock, Actors actors, Trail trail) {
        this.endOfDay = endOfDay;
        this.steps = steps;
        this.balance = balance;
        this.runs = runs;
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
        this.trail = trail;
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
        List<Partition> partitions = Blocks.of(sql, true);
        boolean taken = runs.taken(day, instance, partitions.size(), running);
        trail.about("bank-day", day, null);
        var outcome = taken ? DayOpening.Outcome.OPENED : DayOpening.Outcome.TAKEN;
        trail.answered(outcome.name());
        return new DayOpening(outcome, taken ? Blocks.shared(partitions) : List.of());
    }

    /** Brings a partition to the day: nights that were left out before it are done first. @throws NightsLeft if there are more of them than fit into a job */
    public void accrueAndSettle(LocalDate day, Partition partition) {
        if (!runs.isDone(day, partition)) {
            steps.catchUp(day, partition);
            steps.step("accrue-and-settle", endOfDay::accrueAndSettle, day, partition);
        }
    }

    public void ageLoans(LocalDate day, Partition partition) {
        step("age-loans", endOfDay::ageLoans, day, partition);
    }

    public void classifyLoans(LocalDate day, Partition partition) {
        step("classify-loans", endOfDay::classifyLoans, day, partition);
    }

    /** The last step of a partition: it is done then, whatever becomes of the job's other partitions, and a job that is done again leaves it alone. */
    public void sendNotices(LocalDate day, Partition partition) {
        step("send-notices", endOfDay::sendNotices, day, partition);
        steps.inOwnTransaction(() -> runs.done(day, partition));
    }

    private void step(String name, DayStep step, LocalDate day, Partition partition) {
        if (!runs.isDone(day, partition)) {
            steps.step(name, step, day, partition);
        }
    }

    /** Checks every loan against its postings, partition by partition, and the day's debits against its credits: once a day. */
    @Transactional
    public void checkBalance(LocalDate day) {
        trail.answered(balance.once(day, Blocks.of(sql, false),
            loan -> steps.failed(day, loan, "check-balance", "台账与分录不符 does not stand where its postings say")));
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
