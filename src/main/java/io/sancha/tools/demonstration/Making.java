package io.sancha.tools.demonstration;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.CaseTimers;
import io.sancha.platform.engine.DemonstrationJobs;
import io.sancha.platform.login.DemoPeople;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.task.LateTasks;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.tools.walkthrough.Walkthrough;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demonstration bank, or goes on with one that was begun: one day after the other, each of them worked and ended. */
@Service
@ConditionalOnProperty("sancha.embedded")
public class Making {
    /** Of the bank that a server makes of itself, and a command that is told of no other. */
    public static final long SEED = 20260101;
    public static final int ALL = 100;
    private final Parts parts;
    private final DataSource database;

    Making(Parts parts, DataSource database) {
        this.database = database;
        this.parts = parts;
    }

    /** What it needs of the system. */
    @Component
    @ConditionalOnProperty("sancha.embedded")
    record Parts(DemonstrationBank bank, Walkthrough walkthrough, TaskDesk tasks, CaseTimers timers, DemonstrationJobs jobs, BankClock clock,
        BankCalendar calendar, EndOfDay endOfDay, LateTasks lateTasks, DemoPeople people, TransactionTemplate transaction) {
    }

    /**
     * Where nobody has begun a case nor a demonstration, writes down that one is made, up to yesterday: whoever goes on with it then makes it.
     *
     * @param seed the same seed and day make the same bank
     * @param percent how much of the whole bank
     */
    public void intend(long seed, int percent) {
        if (parts.bank().isEmpty()) {
            LocalDate yesterday = yesterday();
            List<Life> lives = Lives.of(seed, yesterday, parts.calendar().workingDays(), percent);
            LocalDate first = lives.stream().map(Life::begins).min(LocalDate::compareTo).orElse(yesterday);
            parts.bank().begin(seed, percent, first, yesterday);
        }
    }

    /**
     * Goes on with the bank that is begun until it is whole.
     *
     * @param heard hears after each day how far it is
     * @throws Stopped if the life of a case did not go as it was meant to
     * @throws IllegalStateException if another process makes it
     */
    public void make(Consumer<DemonstrationBank.Standing> heard) throws InterruptedException, SQLException {
        try (var only = OnlyMaker.among(database)) {
            made(heard);
        }
    }

    private LocalDate yesterday() {
        return LocalDate.now(parts.clock()).minusDays(1);
    }

    private void made(Consumer<DemonstrationBank.Standing> heard) throws InterruptedException {
        LocalDate yesterday = yesterday();
        DemonstrationBank.Standing standing = parts.bank().standing().orElseThrow();
        if (standing.whole()) {
            return;
        }
        try (var days = new Days(parts, standing)) {
            for (LocalDate day = standing.reached().plusDays(1); !day.isAfter(yesterday); day = day.plusDays(1)) {
                days.live(day);
                parts.bank().standing().ifPresent(heard);
            }
        } finally {
            parts.clock().release();
        }
        parts.bank().whole();
    }

    /** A case could not be carried on as its dossier tells. */
    public static final class Stopped extends RuntimeException {
        Stopped(String caseId, Throwable cause) {
            super("the demonstration's case " + caseId + " did not go on: " + cause.getMessage(), cause);
        }
    }
}
