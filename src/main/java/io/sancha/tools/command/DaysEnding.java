package io.sancha.tools.command;

import io.sancha.platform.engine.BankClock;
import io.sancha.steps.endofday.DayStanding;
import io.sancha.steps.endofday.Nights.Night;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Begins to end days one after the other and waits for each: told as it goes on, answered by an exit code. The job executors do the work. */
final class DaysEnding {
    private static final int DONE = 0;
    private static final int LOANS_FAILED = 1;
    private static final int PAST = 1;
    private static final int FAULT = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    /** Longer than a node holds a job that it was killed over, so that another node takes it before anybody gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BankClock.CHINA);
    private final EndOfDayProcess process;
    private final PrintStream out;
    private final PrintStream err;

    DaysEnding(EndOfDayProcess process, PrintStream out, PrintStream err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Ends a day that somebody named, with those missed before it. A day before the last that ended is past: it is not ended again, nor closed
     * afterwards, since the nights of its loans were done with those after it.
     *
     * @return as {@link #endUpTo}; 1 for a day that is past, or that lies before the first loan
     */
    int end(LocalDate day) throws InterruptedException {
        if (process.isBeforeTheFirst(day)) {
            err.printf("%s 尚无贷款，无可日终；请核对年份 no loan had been paid out by %s, there is nothing to end; check the year%n", day, day);
            return PAST;
        }
        Optional<LocalDate> later = process.lastEndedAfter(day);
        if (later.isEmpty()) {
            return endUpTo(day);
        }
        err.printf(process.hasEnded(day) ? "%s 已于此前日终，最近日终为 %s；未作处理 has ended already, the last day that ended is %s; nothing was done%n"
            : "%s 早于最近日终 %s，不再单独日终，其计息已随后补做；未作处理 lies before the last day that ended, %s, with which its nights were made up; nothing was done%n",
            day, later.get(), later.get());
        return PAST;
    }

    /** Ends the days that were missed and this one. @return 0 done, 1 done and loans failed, 3 a day stands still and those after it are not begun */
    int endUpTo(LocalDate day) throws InterruptedException {
        int exit = DONE;
        List<LocalDate> owed = process.missedUpTo(day);
        if (owed.size() > 1) {
            err.printf("待日终 %1$d 日，依次办理：%2$s 至 %3$s %1$d days to end, one after the other, from %2$s to %3$s%n", owed.size(), owed.get(0), day);
        }
        for (LocalDate each : owed) {
            process.dayEnded(each);
            DayStanding standing = waitedFor(each);
            // who worked on it may still be telling when the day has ended, and this process ends with it
            process.tellCases();
            int ended = tell(each, standing);
            exit = Math.max(exit, ended);
            if (ended == FAULT) {
                return FAULT;
            }
        }
        return exit;
    }

    private DayStanding waitedFor(LocalDate day) throws InterruptedException {
        DayStanding standing = process.standing(day);
        DayStanding told = null;
        long movedAt = System.nanoTime();
        while (standing.phase() == DayStanding.Phase.RUNNING) {
            if (!standing.equals(told)) {
                err.printf("%s 分区 partitions %d/%d%n", day, standing.done(), standing.partitions());
                told = standing;
                movedAt = System.nanoTime();
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                return new DayStanding(DayStanding.Phase.STUCK, standing.done(), standing.partitions(), standing.failed(),
                    PATIENCE.toMinutes() + " 分钟无进展 no progress for so many minutes");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            standing = process.standing(day);
        }
        if (told != null) {
            process.onRecord(day).filter(night -> night.endedAt() != null).ifPresent(this::tellNight);
        }
        return standing;
    }

    /** What is on record of a night that was waited for. */
    private void tellNight(Night night) {
        err.printf("%s 始 begun %s，终 ended %s，分区 partitions %d/%d，贷款 loans %d，账务 books %s%n", night.day(), SHOWN.format(night.begunAt()),
            SHOWN.format(night.endedAt()), night.partitionsDone(), night.partitions(), night.loans(), night.balance() == null ? "—" : night.balance());
    }

    private int tell(LocalDate day, DayStanding standing) {
        if (standing.phase() == DayStanding.Phase.STUCK) {
            err.printf("%s 日终停滞 the end of day stands still, 分区 partitions %d/%d: %s%n", day, standing.done(), standing.partitions(), standing.cause());
            return FAULT;
        }
        out.printf("%s 日终完成 the day is ended, %d 笔失败 loans failed%n", day, standing.failed().size());
        standing.failed().forEach(loan -> out.printf("%s %s: %s%n", loan.loanNumber(), loan.step(), loan.cause()));
        return standing.failed().isEmpty() ? DONE : LOANS_FAILED;
    }
}
