package io.sancha;

import io.sancha.kernel.secrecy.UnusableKey;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.engine.BankZone;
import io.sancha.tools.command.AuditCommand;
import io.sancha.tools.command.BenchCommand;
import io.sancha.tools.command.CheckCommand;
import io.sancha.tools.command.DemonstrationCommand;
import io.sancha.tools.command.DocumentsCommand;
import io.sancha.tools.command.EndOfDayCommand;
import io.sancha.tools.command.ExportCommand;
import io.sancha.tools.command.ImportCommand;
import io.sancha.tools.command.ServeCommand;
import io.sancha.tools.command.SimulateCommand;
import io.sancha.tools.command.TemplatesCommand;
import io.sancha.tools.command.WalkthroughCommand;
import io.sancha.tools.command.WatchlistCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Sancha 三查: carries a bank loan through its whole life. The commands stand in {@code io.sancha.tools.command}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Command(name = "sancha", mixinStandardHelpOptions = true, version = "Sancha 1.0.0",
    description = "三查：贷前调查、贷中审查、贷后检查。Without a command: serve.",
    subcommands = {ServeCommand.class, WalkthroughCommand.class, AuditCommand.class, EndOfDayCommand.class, CheckCommand.class,
        TemplatesCommand.class, WatchlistCommand.class, BenchCommand.class, DemonstrationCommand.class, SimulateCommand.class,
        DocumentsCommand.class, ImportCommand.class, ExportCommand.class},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done 完成", "1:the answer is no 结论为否", "2:wrong use or setting 用法或设置有误", "3:failed 故障"})
public class Sancha {
    private static final int FAILED = 3;

    /** Runs one command; the server keeps running until it is stopped. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != ServeCommand.KEEPS_RUNNING) {
            System.exit(exit);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }

    /** Runs one command and tells its exit code. */
    public static int run(String... arguments) {
        BankZone.keep();
        return new CommandLine(new Sancha())
            .setExecutionExceptionHandler((failure, line, parsed) -> {
                if (rootCause(failure) instanceof UnusableSetting setting) {
                    System.err.println("Sancha: " + setting.getMessage());
                    return CommandLine.ExitCode.USAGE;
                }
                if (rootCause(failure) instanceof UnusableKey key) {
                    System.err.println("Sancha: " + key.getMessage());
                    return CommandLine.ExitCode.USAGE;
                }
                System.err.println("Sancha: " + rootCause(failure).getMessage() + " (SANCHA_LOG=INFO tells more)");
                return FAILED;
            })
            .execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }
}
