package io.sancha.tools.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.database.Database;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.tools.simulation.Finding;
import io.sancha.tools.simulation.Foreseen;
import io.sancha.tools.simulation.Plan;
import io.sancha.tools.simulation.Report;
import io.sancha.tools.simulation.Simulation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a made-up bank live through years in an empty data folder, and holds what it left against the rules. */
@Command(name = "simulate", mixinStandardHelpOptions = true,
    description = {"在空的数据目录中让一家虚构的银行按模拟日历运行数年，再凭账务、通知书、检查、留痕逐项核对规则。",
        "Let a made-up bank live through years in an empty data folder, and hold what its books, notices, inspections and trail say against the rules."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is as the rules ask 全部相符",
        "1:something is not, each finding is printed; or the folder is not empty, or has nothing to look at 有不符之处，逐条列出；或目录不空、无可核对",
        "2:a database server is configured, no data folder is named, or wrong use 已配置数据库服务器、未指明数据目录，或用法有误", "3:it stopped 中断"})
public class SimulateCommand implements Callable<Integer> {
    private static final int NO = 1;
    private static final int MONTHS = 12;
    private static final int TOLD_EVERY = 15;
    // Chinese text whatever the terminal's locale
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    @Option(names = "--loans", defaultValue = "300", description = "贷款笔数 How many loans are lent.")
    private int loans;
    @Option(names = "--years", description = "模拟年数，默认 3 How many years are lived through, 3 where nothing is said.")
    private Integer years;
    @Option(names = "--months", description = "同上，以月计 The same in months.")
    private Integer months;
    @Option(names = "--seed", defaultValue = "1", description = "随机种子；同一种子得同一报告 Of all chance; the same seed gives the same report.")
    private long seed;
    @Option(names = "--report", paramLabel = "FILE", description = "另将报告写入此文件（JSON） Writes the report to this file, too, as JSON.")
    private Path file;
    @Option(names = "--verify", description = {"不模拟，只核对数据目录中的银行。", "Simulates nothing: holds the bank that is in the folder against the rules."})
    private boolean verify;

    @Override
    public Integer call() throws Exception {
        if (!System.getenv().getOrDefault("SANCHA_DB_URL", "").isBlank()) {
            throw new UnusableSetting("已设 SANCHA_DB_URL，模拟只在内嵌数据库中进行 / SANCHA_DB_URL is set; a bank is simulated in the embedded database only");
        }
        if (years != null && months != null) {
            throw new UnusableSetting("--years 与 --months 只用其一 / give --years or --months");
        }
        Path folder = folder();
        if (verify && isEmpty(folder)) {
            err.println("Sancha: 目录 " + folder + " 不存在或为空，没有可核对的银行 / there is nothing in the folder " + folder + ", and so no bank to look at");
            return NO;
        }
        if (!verify && !isEmpty(folder)) {
            err.println("Sancha: 目录 " + folder + " 不是空目录，请用 SANCHA_DATA 另指一个 / the folder " + folder
                + " holds something already; name an empty one by SANCHA_DATA");
            return NO;
        }
        var plan = new Plan(loans, months != null ? months : MONTHS * (years == null ? 3 : years), seed);
        try (var context = QuietContext.openForSimulation(Database.open(System.getenv()), new Foreseen(seed))) {
            if (verify) {
                Simulation.Looked looked = context.getBean(Simulation.class).verify();
                if (looked.checks().isEmpty()) {
                    err.println("Sancha: 该目录中的银行尚未日终，无可核对 / no day of the bank in this folder was ended; there is nothing to look at");
                    return NO;
                }
                print(looked.checks(), looked.findings());
                return looked.findings().isEmpty() ? 0 : NO;
            }
            var began = System.nanoTime();
            Report report = context.getBean(Simulation.class).run(plan, progress -> tell(plan, progress, System.nanoTime() - began));
            print(report, context.getBean(ObjectMapper.class));
            return report.whole() ? 0 : NO;
        }
    }

    /** Named in so many words: the folder in which a server keeps its bank where nothing is said is never meant. */
    private static Path folder() {
        String named = System.getenv().getOrDefault("SANCHA_DATA", "");
        if (named.isBlank()) {
            throw new UnusableSetting("请用 SANCHA_DATA 指明数据目录 / name the data folder by SANCHA_DATA");
        }
        return Path.of(named).toAbsolutePath().normalize();
    }

    /** Looked at before anything is opened: whatever stands there is somebody's. */
    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private void tell(Plan plan, Simulation.Progress progress, long nanos) {
        long day = progress.day().toEpochDay() - plan.first().toEpochDay() + 1;
        long all = plan.last().toEpochDay() - plan.first().toEpochDay() + 1;
        if (day % TOLD_EVERY == 0 || day == all) {
            Duration each = Duration.ofNanos(nanos / day);
            err.printf("%s %d/%d 日 days, 任务 tasks %d, 拒绝 refused %d, %d ms 每日 a day, 尚需 left %s%n", progress.day(), day, all, progress.tasks(),
                progress.refused(), each.toMillis(), Duration.ofSeconds(each.multipliedBy(all - day).toSeconds()));
        }
    }

    private void print(Report report, ObjectMapper json) throws IOException {
        print("办理 Done", report.done());
        print("期限 In time and late", report.courses());
        print("任务 Tasks", report.tasks());
        print("被拒绝的尝试 Tries that were refused", report.tries());
        print("拒绝所依规则 Rules that refused", report.refusals());
        print("还款习惯 Payers", report.payers());
        print("期末 At the end", report.bank());
        print(report.checks(), report.findings());
        if (file != null) {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        }
    }

    private void print(Map<String, Long> checks, List<Finding> findings) {
        print("核对：不符条数 Looks: findings of each", checks);
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "全部相符 Everything is as the rules ask." : findings.size() + " 处不符 findings");
    }

    private void print(String title, Map<String, ? extends Number> counts) {
        out.println(title);
        counts.forEach((what, many) -> out.printf("  %-44s %,d%n", what, many.longValue()));
    }
}
