package io.sancha.tools.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.lending.account.LoanStatements;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Ending;
import io.sancha.tools.walkthrough.Telling;
import io.sancha.tools.walkthrough.Walkthrough;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries one dossier through the real engine and tells its story. */
@Command(name = "walkthrough", mixinStandardHelpOptions = true,
    description = {"以模拟日历将一份贷款案卷走完全程。", "Carry one dossier through the real engine on a simulated calendar."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the end is as expected and every check holds", "1:it is not; the difference is printed", "2:the dossier or the command line is wrong"})
public class WalkthroughCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "案卷 JSON 文件 The dossier, a JSON file.")
    private Path file;
    @Option(names = "--json", description = "每行一个 JSON 对象 One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        // Chinese text whatever the terminal's locale
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (var context = QuietContext.openForRehearsal()) {
            Dossier dossier = context.getBean(DossierFile.class).read(file);
            var telling = json ? Telling.asJson(out, err, context.getBean(ObjectMapper.class)) : Telling.asTable(out, dossier);
            Ending ending = context.getBean(Walkthrough.class).walk(dossier, telling::step);
            if (ending.loanNumber() != null) {
                telling.schedule(context.getBean(LoanStatements.class).progress(ending.loanNumber()));
            }
            List<String> differences = ending.differencesFrom(dossier.expect());
            telling.end(ending, differences);
            return differences.isEmpty() ? 0 : 1;
        } catch (DossierFile.Unreadable unreadable) {
            err.println("Sancha: " + unreadable.getMessage());
            return 2;
        }
    }
}
