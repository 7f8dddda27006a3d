package io.sancha.tools.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.staffing.PeopleFile;
import io.sancha.platform.staffing.StaffingOfFiles;
import io.sancha.tools.guard.CheckedTree;
import io.sancha.tools.guard.PathDrawings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "文件或文件夹 files or folders")
    private List<Path> paths = new ArrayList<>();
    @Option(names = "--json", description = "每条发现一行 JSON。One line of JSON a finding: file, element, rule, zh, en, path.")
    private boolean json;
    @Option(names = "--svg", paramLabel = "DIR", description = "把违规路径画在流程图上。Draw the path that breaks a rule on its diagrams.")
    private Path drawings;
    @Option(names = "--people", paramLabel = "FILE", description = {"人员文件，可给出多个：各机构人员能否办结每一笔业务。",
        "A file of people, as often as there are files: whether each branch's people can finish every case."})
    private List<Path> people = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (paths.isEmpty() && people.isEmpty()) {
            throw new UnusableSetting("请给出文件或文件夹，或 --people / name files or folders, or --people");
        }
        // first of all: who misspelt a name need not wait for the proof of the diagrams
        Map<Path, PeopleFile> read = new LinkedHashMap<>();
        people.forEach(file -> read.put(file, read(file)));
        CheckedTree tree;
        try {
            tree = paths.isEmpty() ? new CheckedTree(Map.of()) : CheckedTree.of(paths);
        } catch (IOException e) {
            throw new UnusableSetting(e.getMessage());
        }
        Guard guard = Guard.ofTheBank();
        List<SourceFile> whole = tree.whole(guard);
        List<Finding> findings = new ArrayList<>(guard.check(whole));
        boolean readable = guard.reads(whole);
        if (drawings != null && readable) {
            draw(findings, whole);
        }
        if (!people.isEmpty()) {
            staffing(new Checked(guard, whole, findings), read);
        }
        for (Finding finding : findings) {
            System.out.println(json ? line(finding) : told(finding));
        }
        System.err.printf("%d 个文件 files, %d 条发现 findings%n", tree.given().size(), findings.size());
        return findings.isEmpty() ? 0 : readable ? 1 : UNREADABLE;
    }

    /** The processes, and what was found in them; what is found of people is added. */
    private record Checked(Guard guard, List<SourceFile> whole, List<Finding> findings) {
    }

    /** Which people are needed is told by the ways through processes in which nothing is wrong. */
    private static void staffing(Checked processes, Map<Path, PeopleFile> people) {
        if (!processes.findings().isEmpty()) {
            System.err.println("流程有问题，人员未判定 the processes have findings, so nothing is said of people");
            return;
        }
        var question = new StaffingOfFiles(processes.guard(), processes.whole());
        people.forEach((file, branches) -> {
            StaffingOfFiles.Answer answer = question.ask(file.toString(), branches);
            processes.findings().addAll(answer.findings());
            answer.warnings().forEach(System.err::println);
            System.err.printf("%s: %d 个机构 branches%n", file, answer.branches());
        });
    }

    private static PeopleFile read(Path file) {
        try {
            return PeopleFile.read(Files.readString(file));
        } catch (IOException e) {
            throw new UnusableSetting("人员文件 " + file + " 不存在，或不是 UTF-8 文本 / the file of people " + file + " is not there, or is not UTF-8 text");
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(file + "：" + e.getMessage());
        }
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
