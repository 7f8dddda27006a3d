package io.sancha.tools.bench;

import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.DayStanding;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The end of a banking day over very many loans in a mixed state, as it runs every night: the process with all its steps, worked on by a job executor, each
 * commit on disk. Beside it somebody does the same to an equal copy by hand, with statements over the whole bank that make the same row changes; then the day
 * is done once more over the loans, which may change nothing.
 */
public final class EndOfDayBench {
    /**
     * What a day of a bank took.
     *
     * @param peer by hand, with fresh statistics
     * @param again the jobs of the day done again, whose parts are done
     * @param stepsAgain all steps done again over all loans, as if no part were marked as done
     * @param differences rows that differ from the peer's
     */
    public record Taken(int loans, long ours, long peer, long again, long stepsAgain, long changed, long differences, long heap) {
        /** Ours against the goals. @param fewer the same of a smaller bank; null without one */
        public List<Comparison> compared(Taken fewer) {
            var comparisons = new ArrayList<Comparison>();
            comparisons.add(Comparison.ofMillis("endofday", loans, ours, peer, "ratio <= 2, rows equal", ours <= SLOWER * peer && differences == 0));
            comparisons.add(Comparison.ofMillis("endofday-again", loans, again, ours, "ratio < 0.1, no row changed", again * TENTH < ours && changed == 0));
            comparisons.add(Comparison.ofMillis("endofday-steps-again", loans, stepsAgain, ours, "ratio < 0.5, no row changed",
                stepsAgain * HALF < ours && changed == 0));
            if (fewer != null) {
                comparisons.add(Comparison.ofMillis("endofday-growth", loans, ours / loans * THOUSAND, fewer.ours / fewer.loans * THOUSAND,
                    "ratio <= 1.15, of a thousand loans", (double) ours / loans <= GROWTH * fewer.ours / fewer.loans));
            }
            comparisons.add(Comparison.ofMegabytes("endofday-heap", loans, heap, HEAP, "ratio < 1", heap < HEAP));
            return comparisons;
        }
    }

    private static final LocalDate DAY = LocalDate.parse("2024-03-18");
    private static final int SLOWER = 2;
    private static final int TENTH = 10;
    private static final int HALF = 2;
    private static final int THOUSAND = 1000;
    private static final long SECOND = 1_000_000_000L;
    private static final double GROWTH = 1.15;
    private static final long HEAP = 2L << 30;
    private static final int BETWEEN_LOOKS = 50;
    private static final long TOLD_EVERY = 10_000_000_000L;
    private final DataSource database;
    private final EndOfDayProcess process;
    private final DayDesk desk;
    private final DayData data;
    private final PrintStream progress;

    /** @param database empty but for the schema and the diagrams; it is filled, and good for nothing else afterwards */
    public EndOfDayBench(DataSource database, EndOfDayProcess process, DayDesk desk, PrintStream progress) {
        this.database = database;
        this.process = process;
        this.desk = desk;
        this.data = new DayData(database);
        this.progress = progress;
    }

    /** @param analyzed whether the database has gathered statistics before the day; by itself it does so some time after many rows were added */
    public Taken run(int loans, boolean analyzed) throws Exception {
        fill(loans, analyzed);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long ours = ended(DAY);
        long heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        progress.printf("%d 笔贷款日终 loans, the day has ended: %d ms%n", loans, ours / 1_000_000);
        data.steps().forEach(progress::println);
        execute("vacuum analyze");
        long mark = data.mark();
        long again = again(DAY, data.partitions(DAY));
        List<String> parts = data.forgetPartitions(DAY);
        long stepsAgain = again(DAY, parts);
        long changed = data.changedSince(mark);
        progress.printf("再次办理 done again: %d ms, every step %d ms, %d 行变化 rows changed%n", again / 1_000_000, stepsAgain / 1_000_000, changed);
        long peer = data.byHand(DAY);
        progress.printf("手写语句 by hand: %d ms%n", peer / 1_000_000);
        long differences = data.differences();
        progress.printf("%d 行不同 rows differ%n", differences);
        return new Taken(loans, ours, peer, again, stepsAgain, changed, differences, heap);
    }

    private void fill(int loans, boolean analyzed) throws SQLException {
        long begun = System.nanoTime();
        if (!analyzed) {
            data.withoutStatistics();
        }
        data.add(loans, DAY);
        long added = System.nanoTime();
        data.copy();
        if (analyzed) {
            execute("vacuum analyze");
        }
        progress.printf("%d 笔贷款 loans: %d s，副本 copied: %d s%n", loans, (added - begun) / SECOND, (System.nanoTime() - added) / SECOND);
    }

    /** Begins the day and works on it until it is closed. @return nanoseconds from the beginning to the closing */
    private long ended(LocalDate day) throws Exception {
        try (AutoCloseable working = process.working()) {
            long begun = System.nanoTime();
            long told = begun;
            process.dayEnded(day);
            DayStanding standing = process.standing(day);
            while (standing.phase() == DayStanding.Phase.RUNNING) {
                Thread.sleep(BETWEEN_LOOKS);
                standing = process.standing(day);
                if (System.nanoTime() - told > TOLD_EVERY) {
                    told = System.nanoTime();
                    progress.printf("分区 partitions %d/%d%n", standing.done(), standing.partitions());
                }
            }
            if (standing.phase() != DayStanding.Phase.ENDED || !standing.failed().isEmpty()) {
                throw new IllegalStateException("the day did not end: " + standing);
            }
            return System.nanoTime() - begun;
        }
    }

    /** All steps once more over each partition, as a job that was taken up a second time does them. */
    private long again(LocalDate day, List<String> parts) {
        long begun = System.nanoTime();
        for (String text : parts) {
            Partition partition = Partition.parse(text);
            desk.accrueAndSettle(day, partition);
            desk.ageLoans(day, partition);
            desk.classifyLoans(day, partition);
            desk.sendNotices(day, partition);
        }
        process.dayEnded(day);
        return System.nanoTime() - begun;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement plain = connection.createStatement()) {
            connection.setAutoCommit(true);
            plain.execute(statement);
        }
    }
}
