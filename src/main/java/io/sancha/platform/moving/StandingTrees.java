package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.flow.StandingTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagrams that cases follow which are under way: what runs now, read once, and the versions on which their instances are. */
final class StandingTrees {
    /** Names are Chinese, then English. */
    private static final Pattern BOTH = Pattern.compile("(.*[\\u3400-\\u9fff][？?]?) ([\\x20-\\x7e]+)");
    private final Guard guard;
    private final DeployedVersions versions;
    private final DiagramNames names;
    private final List<SourceFile> newest;

    StandingTrees(Guard guard, DeployedVersions versions, DiagramNames names, ProcessFiles processes) {
        this.guard = guard;
        this.versions = versions;
        this.names = names;
        this.newest = processes.running().stream().filter(file -> file.name().endsWith(".bpmn")).toList();
    }

    /** A version of a diagram. @param process its key */
    record Followed(String process, int version) {
    }

    /** @param followed by the ids of the call activities that led to the instance */
    StandingTree of(Map<List<String>, Followed> followed) {
        Map<List<String>, SourceFile> files = new HashMap<>();
        followed.forEach((path, one) -> files.put(path, versions.content(one.process() + ".bpmn", one.version())
            .map(file -> new SourceFile(one.process() + "/" + file.name(), file.content()))
            .orElseThrow(() -> Refusal.by("MOV-07", "流程 " + one.process() + " 第 " + one.version() + " 版已不在库中", "version " + one.version() + " of "
                + one.process() + " is not there any more"))));
        try {
            return guard.standing(newest, files);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.by("MOV-08", "本案所在的各版流程图合在一起，守卫读不了或太大，无从判定：" + followed, "the guard cannot read the diagrams that the case follows"
                + " together, or they are too large, so nothing can be said of it: " + followed);
        }
    }

    /** An element by its name, of which one language is told, and its id. */
    String named(String process, int version, String element, boolean chinese) {
        String name = names.of(process + ":" + version, element);
        if (name == null) {
            return element;
        }
        Matcher parts = BOTH.matcher(name);
        String one = !parts.matches() ? name : parts.group(chinese ? 1 : 2);
        return chinese ? "「" + one + "」（" + element + "）" : "“" + one + "” (" + element + ")";
    }
}
