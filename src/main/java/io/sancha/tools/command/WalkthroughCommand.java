package io.sancha.tools.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.lending.account.LoanStatements;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.ScratchDatabase;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.tools.guard.CheckedTree;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Ending;
import io.sancha.tools.walkthrough.Telling;
import io.sancha.tools.walkthrough.Walkthrough;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries one dossier through the real engine and tells its story. */
@Command(name = "walkthrough", mixinStandardHelpOptions = true,
    description = {"以模拟日历将一份贷款案卷走完全程。", "Carry one dossier through the real engine on a simulated calendar."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the end is as expected and every check holds 与预期一致", "1:it is not, or the processes are refused; what is wrong is printed 不一致，或流程被拒绝",
        "2:the dossier or the command line is wrong 案卷或用法有误"})
public class WalkthroughCommand implements Callable<Integer> {
    private static final int NO = 1;
    private static final int WRONG = 2;
    // Chinese text whatever the terminal's locale
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    @Parameters(paramLabel = "FILE", description = "案卷 JSON 文件，- 为标准输入 The dossier, a JSON file, or - for the standard input.")
    private Path file;
    @Option(names = "--json", description = "每行一个 JSON 对象 One JSON object a line.")
    private boolean json;
    @Option(names = "--processes", paramLabel = "DIR", description = {"按此文件夹中的流程图、决策表预演，其余以随系统发布的为准；在临时数据库上，不触及任何已有数据。",
        "Rehearse the diagrams and tables of this folder, the others as the build has them, on a database that is thrown away; no other data is touched."})
    private Path processes;
    @Option(names = "--scratch", paramLabel = "DIR", description = "临时数据库所在的空文件夹，用后删除 An empty folder for that database, removed afterwards.")
    private Path scratch;
    @Option(names = "--while", paramLabel = "PID", hidden = true, description = "Ends, and removes its database, when this process ends.")
    private Long whileRuns;

    @Override
    public Integer call() throws Exception {
        try {
            if (processes != null) {
                return rehearse();
            }
            if (scratch != null || whileRuns != null) {
                throw new UnusableSetting("--scratch 只与 --processes 同用 / --scratch goes with --processes");
            }
            try (var context = QuietContext.openForRehearsal()) {
                return walk(context);
            }
        } catch (DossierFile.Unreadable unreadable) {
            err.println("Sancha: " + unreadable.getMessage());
            return WRONG;
        }
    }

    private int rehearse() throws Exception {
        CheckedTree tree = proposed();
        if (!taken(tree)) {
            return NO;
        }
        Collection<SourceFile> proposed = tree.given().values();
        Path folder = scratch == null ? Files.createTempDirectory("sancha-rehearsal-") : scratch;
        try (var database = ScratchDatabase.in(folder)) {
            if (whileRuns != null) {
                OtherProcess.whenEnds(whileRuns, database::close);
            }
            try (var context = QuietContext.openForRehearsal(database.address())) {
                return deployed(context, proposed) ? walk(context) : NO;
            }
        }
    }

    /** Whether the guard takes what is proposed, asked before a database and an engine are made for it; if not, why is told. */
    private boolean taken(CheckedTree proposed) throws IOException {
        Guard guard = Guard.ofTheBank();
        try {
            ProcessFiles.refuse(guard.check(proposed.whole(guard)));
            return true;
        } catch (Refusal refused) {
            tell(refused);
            return false;
        }
    }

    /** Whether it is taken by everything that is asked of a deployment; if not, why is told. */
    private boolean deployed(ApplicationContext context, Collection<SourceFile> proposed) throws IOException {
        try {
            context.getBean(ProcessFiles.class).deploy("rehearsal", proposed);
            return true;
        } catch (Refusal refused) {
            tell(refused);
            return false;
        }
    }

    private void tell(Refusal refused) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("refused", Map.of("rule", refused.rule(), "zh", refused.chinese(), "en",
                refused.english()))));
        } else {
            err.println("Sancha: " + refused.rule() + " " + refused.chinese() + " / " + refused.english());
        }
    }

    private CheckedTree proposed() {
        try {
            return CheckedTree.of(List.of(processes));
        } catch (IOException e) {
            throw new UnusableSetting(e.getMessage());
        }
    }

    private int walk(ApplicationContext context) throws Exception {
        DossierFile reader = context.getBean(DossierFile.class);
        Dossier dossier = file.toString().equals("-") ? reader.read(System.in) : reader.read(file);
        var telling = json ? Telling.asJson(out, err, context.getBean(ObjectMapper.class)) : Telling.asTable(out, dossier);
        Ending ending = context.getBean(Walkthrough.class).walk(dossier, telling::step);
        if (ending.loanNumber() != null) {
            telling.schedule(context.getBean(LoanStatements.class).progress(ending.loanNumber()));
        }
        List<String> differences = ending.differencesFrom(dossier.expect());
        telling.end(ending, differences);
        return differences.isEmpty() ? 0 : NO;
    }
}
