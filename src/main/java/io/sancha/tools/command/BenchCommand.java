package io.sancha.tools.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.lending.search.PersonKeys;
import io.sancha.lending.search.SearchDesk;
import io.sancha.platform.database.ScratchDatabase;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.DueJobs;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import io.sancha.tools.bench.BoardBench;
import io.sancha.tools.bench.Comparison;
import io.sancha.tools.bench.EndOfDayBench;
import io.sancha.tools.bench.GuardBench;
import io.sancha.tools.bench.ReplayBench;
import io.sancha.tools.bench.SearchBench;
import io.sancha.tools.bench.TimersBench;
import io.sancha.tools.bench.WorklistBench;
import io.sancha.tools.board.BoardDesk;
import io.sancha.tools.board.BoardKeeper;
import io.sancha.tools.board.BoardLists;
import io.sancha.tools.portfolio.LoanList;
import io.sancha.tools.takeover.PortfolioImport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, beside what it is compared with, and says whether the goal holds. */
@Command(name = "bench", mixinStandardHelpOptions = true,
    description = {"性能对比，同一次运行中取双方。guard：守卫检查整棵流程树，及大若干倍的树；replay：决策逐笔试算与引擎逐笔判定；search：百万笔业务与一百笔业务中的查询和清单首页；"
        + "worklist：十万件待办与一百件待办中的任务清单首页和件数；board：百万笔业务与一百笔业务中的首页汇总及其清单；endofday：一个营业日的日终与手写语句；timers：百万笔贷款等待检查时的空查与一天检查的开始。"
        + "进度写到标准错误。",
        "Measure, ours and the peer in one run. guard: the whole tree, and one several times as large; replay: decisions asked by the replay and one by one"
            + " of the engine; search: the first page of a search and of the list among very many cases and among a hundred;"
            + " worklist: the first page of lists of tasks and their counts among very many waiting tasks and among a hundred;"
            + " board: the start page's figures and their lists among very many cases and among a hundred; endofday: the end of a day and the same by hand;"
            + " timers: an idle look for due jobs and the inspections of a day beside very many loans that wait for theirs and beside a thousand."
            + " Progress goes to standard error, each comparison to standard output as one line of JSON."},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:every goal holds 目标均达到", "1:one does not 有未达到的", "2:wrong use or setting 用法或设置有误"})
public class BenchCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;
    private static final int LARGEST = 20;
    private static final int FEWEST = 1000;
    private static final int SMALL = 10_000;
    private static final int INSPECTIONS = 300;
    @Parameters(paramLabel = "NAME", description = "guard | replay | search | worklist | board | endofday | timers")
    private Name name;
    @Option(names = "--times", paramLabel = "N", defaultValue = "10", description = "guard：大树是整棵树的几倍 how often the large tree holds the whole one")
    private int times;
    @Option(names = "--decisions", paramLabel = "N", defaultValue = "100000", description = "replay：多少笔决策 how many decisions")
    private int decisions;
    @Option(names = "--table", paramLabel = "ID", defaultValue = "determine-committee", description = "replay：哪张决策表 which table")
    private String table;

    @Option(names = "--cases", paramLabel = "N", defaultValue = "1000000", description = "search、board：多少笔业务 how many cases")
    private int cases;

    @Option(names = "--tasks", paramLabel = "N", defaultValue = "100000", description = "worklist：多少件待办 how many waiting tasks")
    private int waiting;

    @Option(names = "--loans", paramLabel = "N", defaultValue = "100000", description = "endofday、timers：多少笔贷款 how many loans")
    private int loans;

    @Option(names = "--no-analyze", description = "endofday：日终前数据库没有统计信息 the database has no statistics before the day")
    private boolean withoutStatistics;

    /** What is measured. */
    enum Name { guard, replay, search, worklist, board, endofday, timers }

    @Override
    public Integer call() throws Exception {
        if (times < 2 || times > LARGEST || decisions < 1 || decisions > MOST || cases < FEWEST || cases > MOST
            || waiting < FEWEST || waiting > MOST || loans < FEWEST || loans > MOST) {
            throw new UnusableSetting("--times 应为 2 至 " + LARGEST + "，--decisions 应为 1 至 " + MOST + "，--cases、--tasks、--loans 应为 " + FEWEST + " 至 " + MOST
                + " / --times is from 2 to " + LARGEST + ", --decisions from 1 to " + MOST + ", --cases, --tasks and --loans from " + FEWEST + " to " + MOST);
        }
        // Chinese text whatever the terminal's locale
        var progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        List<Comparison> comparisons = switch (name) {
            case guard -> new GuardBench(BuildFiles.all(), progress).run(times);
            case replay -> List.of(replay(progress));
            case search -> search(progress);
            case worklist -> worklist(progress);
            case board -> board(progress);
            case endofday -> endOfDay(progress);
            case timers -> timers(progress);
        };
        comparisons.forEach(comparison -> System.out.println(line(comparison)));
        return comparisons.stream().allMatch(Comparison::holds) ? 0 : 1;
    }

    private List<Comparison> search(PrintStream progress) throws IOException, SQLException {
        try (var scratch = ScratchDatabase.in(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            return new SearchBench(context.getBean(DataSource.class), context.getBean(SearchDesk.class), context.getBean(LoanList.class),
                context.getBean(PersonKeys.class), progress).run(cases);
        }
    }

    private List<Comparison> worklist(PrintStream progress) throws IOException {
        try (var scratch = ScratchDatabase.in(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            var asked = new WorklistBench.Asked(context.getBean(TasksOfPerson.class), context.getBean(BoardDesk.class), context.getBean(EngineActors.class));
            return new WorklistBench(context.getBean(DataSource.class), asked, context.getBean(Clock.class), progress).lists(waiting);
        }
    }

    private List<Comparison> board(PrintStream progress) throws IOException, SQLException {
        try (var scratch = ScratchDatabase.in(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            var asked = new BoardBench.Asked(context.getBean(BoardDesk.class), context.getBean(BoardLists.class), context.getBean(BoardKeeper.class),
                context.getBean(EngineActors.class));
            return new BoardBench(context.getBean(DataSource.class), asked, context.getBean(Clock.class), progress).run(cases);
        }
    }

    /** And a tenth of the loans after them, so that it is seen how the time grows; but no bank is smaller than {@link #SMALL}. */
    private List<Comparison> endOfDay(PrintStream progress) throws Exception {
        int few = Math.max(loans / 10, SMALL);
        return dayOf(loans, progress).compared(few < loans ? dayOf(few, progress) : null);
    }

    private EndOfDayBench.Taken dayOf(int count, PrintStream progress) throws Exception {
        try (var scratch = ScratchDatabase.durableIn(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            return new EndOfDayBench(context.getBean(DataSource.class), context.getBean(EndOfDayProcess.class), context.getBean(DayDesk.class), progress)
                .run(count, !withoutStatistics);
        }
    }

    /** Beside few loans once before it counts: the first inspections of a process wait for its classes. */
    private List<Comparison> timers(PrintStream progress) throws Exception {
        timersBeside(FEWEST, progress);
        TimersBench.Taken few = timersBeside(FEWEST, progress);
        return timersBeside(loans, progress).compared(few);
    }

    private TimersBench.Taken timersBeside(int count, PrintStream progress) throws Exception {
        try (var scratch = ScratchDatabase.durableIn(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            var asked = new TimersBench.Asked(context.getBean(PortfolioImport.class), context.getBean(DueJobs.class), context.getBean(BankClock.class),
                context.getBean(PlatformTransactionManager.class), context.getBean(JdbcClient.class));
            return new TimersBench(context.getBean(DataSource.class), asked, progress).run(INSPECTIONS, count);
        }
    }

    private Comparison replay(PrintStream progress) throws IOException {
        SourceFile file = BuildFiles.all().stream().filter(one -> one.name().endsWith(".dmn") && TableAnswers.decisionsOf(one).contains(table)).findFirst()
            .orElseThrow(() -> new UnusableSetting("没有决策表 " + table + " / there is no decision table " + table));
        try (var scratch = ScratchDatabase.in(Files.createTempDirectory("sancha-bench")); var context = QuietContext.open(scratch.address())) {
            return new ReplayBench(context.getBean(Decisions.class), LocalDate.now(context.getBean(Clock.class)), progress).run(file, table, decisions);
        }
    }

    private static String line(Comparison comparison) {
        try {
            return new ObjectMapper().writeValueAsString(comparison);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
