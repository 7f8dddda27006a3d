package io.sancha.tools.command;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.tools.takeover.PortfolioExport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what another system may take over. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "导出 Write for another system.", subcommands = ExportCommand.Portfolio.class)
public class ExportCommand implements Runnable {
    private static final int LEFT_OUT = 1;

    @Override
    public void run() {
        new picocli.CommandLine(this).usage(System.err);
    }

    /** Writes the living loans as the files that {@code import portfolio} reads. */
    @Command(name = "portfolio", mixinStandardHelpOptions = true, description = {"把存量贷款按昨日日终写成移植文件，“import portfolio”可原样读回。",
        "Write the living loans as they stood at the end of yesterday, in the files that import portfolio reads. They hold whole identity numbers: "
            + "keep them accordingly."},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:written 已导出", "1:some living loans are left out; they are named 有未导出的存量贷款，逐一列出",
            "2:wrong use or setting 用法或设置有误"})
    static class Portfolio implements Callable<Integer> {
        @Option(names = "--into", required = true, paramLabel = "DIR", description = "写入的文件夹 the folder")
        private Path folder;
        @Option(names = "--branch", defaultValue = "", paramLabel = "NUMBER", description = "只导出一个机构 of one branch only")
        private String branch;

        @Override
        public Integer call() {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            try (var context = QuietContext.open()) {
                PortfolioExport.Result result = context.getBean(PortfolioExport.class).write(folder, branch, done -> System.err.printf("借据 loans %d%n", done));
                result.left().forEach(out::println);
                out.printf("已导出 %d 笔，未导出 %d 笔 / %1$d loans were written, %2$d are left out%n", result.loans(), result.left().size());
                return result.left().isEmpty() ? 0 : LEFT_OUT;
            } catch (IOException e) {
                throw new UnusableSetting("文件夹 " + folder + " 无法写入 / cannot write into the folder " + folder);
            }
        }
    }
}
