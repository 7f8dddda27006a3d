package io.sancha.tools.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.tools.guard.CheckedTree;
import io.sancha.tools.guard.PathDrawings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a reviewer asks before a diagram or table is deployed: would it break the bank? Needs no database and no server. */
@Command(name = "check", mixinStandardHelpOptions = true,
    description = "检查流程图、决策表与表单；未给出的文件以随系统发布的为准。Check diagrams, tables and forms; what is not given is as the build has it.",
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:clean 无问题", "1:findings 有问题", "2:unreadable or wrong use 不可读或用法有误"})
public class CheckCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹 files or folders")
    private List<Path> paths;
    @Option(names = "--json", description = "每条发现一行 JSON。One line of JSON a finding: file, element, rule, zh, en, path.")
    private boolean json;
    @Option(names = "--svg", paramLabel = "DIR", description = "把违规路径画在流程图上。Draw the path that breaks a rule on its diagrams.")
    private Path drawings;

    @Override
    public Integer call() throws IOException {
        CheckedTree tree;
        try {
            tree = CheckedTree.of(paths);
        } catch (IOException e) {
            throw new UnusableSetting(e.getMessage());
        }
        Guard guard = Guard.ofTheBank();
        List<SourceFile> whole = tree.whole(guard);
        List<Finding> findings = guard.check(whole);
        for (Finding finding : findings) {
            System.out.println(json ? line(finding) : told(finding));
        }
        boolean readable = guard.reads(whole);
        if (drawings != null && readable) {
            draw(findings, whole);
        }
        System.err.printf("%d 个文件 files, %d 条发现 findings%n", tree.given().size(), findings.size());
        return findings.isEmpty() ? 0 : readable ? 1 : UNREADABLE;
    }

    private void draw(List<Finding> findings, List<SourceFile> whole) {
        try {
            new PathDrawings(whole).write(findings, drawings).forEach(file -> System.err.println(file));
        } catch (IOException e) {
            throw new UnusableSetting("文件夹 " + drawings + " 不可写 / cannot write to the folder " + drawings);
        }
    }

    private static String told(Finding finding) {
        String path = finding.path().isEmpty() ? "" : "\n  " + String.join(" → ", finding.path());
        return finding.file() + (finding.element().isEmpty() ? "" : " · " + finding.element()) + " · " + finding.rule() + "\n  " + finding.zh() + "\n  "
            + finding.en() + path;
    }

    private static String line(Finding finding) {
        try {
            return new ObjectMapper().writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
