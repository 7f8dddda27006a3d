package io.sancha.tools.command;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.tools.takeover.ImportReport;
import io.sancha.tools.takeover.PortfolioImport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over what another system kept. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "从旧系统移植 Take over from another system.",
    subcommands = ImportCommand.Portfolio.class)
public class ImportCommand implements Runnable {
    private static final int REFUSED = 1;

    @Override
    public void run() {
        new picocli.CommandLine(this).usage(System.err);
    }

    /** Takes a living portfolio over, or says row by row why not. */
    @Command(name = "portfolio", mixinStandardHelpOptions = true, description = {
        "移植存量贷款：客户、借据、还款计划、流水、分类、押品、保证人（CSV 或 XLSX）。逐行核对；全部无误才整体录入，案卷自第 10 步继续。",
        "Take over a living portfolio: customers, loans, instalments, events, classes, collateral, guarantors (CSV or XLSX). Every row is checked; only where "
            + "all are right are they taken over, as a whole, and the cases go on at step 10. What the files hold: src/docs/takeover.md."},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:taken over, or would be 已移植或可移植",
            "1:some row is refused, nothing was taken over; or a case could not begin 有行不合格，未作任何录入；或有案卷未能开始",
            "2:wrong use or setting 用法或设置有误"})
    static class Portfolio implements Callable<Integer> {
        @Parameters(arity = "0..*", paramLabel = "FILE", description = "一批文件，次序不限；不带文件时续办上次中断的 the files of one portfolio, in any order; none: go on "
            + "where an import was broken off")
        private List<Path> files = new ArrayList<>();
        @Option(names = "--dry-run", description = "只核对，不录入 check only, take nothing over")
        private boolean dryRun;
        @Option(names = "--report", paramLabel = "FILE", description = "逐行报告（CSV） the report row by row, as CSV")
        private Path report;

        @Override
        public Integer call() {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            try (var context = QuietContext.openForManyRows()) {
                PortfolioImport imports = context.getBean(PortfolioImport.class);
                PortfolioImport.Result result = imports.take(files, !dryRun, done -> System.err.printf("借据 loans %d%n", done));
                if (report != null) {
                    Files.writeString(report, ImportReport.csv(result));
                }
                result.findings().forEach(finding -> out.println(finding.sentence()));
                out.println(ImportReport.summary(result, dryRun));
                if (result.isRight() && !dryRun) {
                    PortfolioImport.Begun begun = imports.begin(cases -> System.err.printf("案卷 cases %d%n", cases));
                    begun.failed().forEach((caseId, why) -> out.println("案卷未能开始，下次导入时再办 this case could not begin, and does with the next import: "
                        + caseId + ": " + why));
                    return begun.failed().isEmpty() ? 0 : REFUSED;
                }
                return result.isRight() ? 0 : REFUSED;
            } catch (IOException e) {
                throw new UnusableSetting("文件无法读取或写入 cannot read or write a file: " + e.getMessage());
            }
        }
    }
}
