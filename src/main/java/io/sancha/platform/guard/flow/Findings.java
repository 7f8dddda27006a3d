package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, each thing once, in a fixed order: by file, rule, element and text. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparing(Finding::rule).thenComparing(Finding::element)
        .thenComparing(Finding::en);

    private final Tree tree;
    private final Map<List<String>, Finding> found = new LinkedHashMap<>();

    Findings(Tree tree) {
        this.tree = tree;
    }

    /** @param steps one path that leads there; those that nobody sees are left out */
    void add(String process, String element, String rule, String zh, String en, List<Step> steps) {
        Diagram diagram = tree.process(process);
        List<String> path = steps.stream().filter(Step::shown).map(Step::told).toList();
        var finding = new Finding(diagram == null ? "" : diagram.file(), element, rule, zh, en, path);
        found.merge(List.of(finding.file(), element, rule, en), finding, (one, other) -> other.path().size() < one.path().size() ? other : one);
    }

    void add(String process, String element, String rule, String zh, String en) {
        add(process, element, rule, zh, en, List.of());
    }

    /** What was found but is not known; and what is known but was not found, so that no list of old faults outlives them. */
    List<Finding> without(List<Known> known) {
        for (Known one : known) {
            String process = one.at().substring(0, one.at().indexOf('/'));
            String element = one.at().substring(process.length() + 1);
            Diagram diagram = tree.process(process);
            String file = diagram == null ? "" : diagram.file();
            if (!found.values().removeIf(finding -> finding.file().equals(file) && finding.element().equals(element) && finding.rule().equals(one.rule()))) {
                add(process, element, Rules.ORDER, "guard.yaml 的 known 中的 " + one.rule() + " 在此已不再出现：请删去该条。",
                    "What guard.yaml has as known, " + one.rule() + ", does not occur here any more: take it out.");
            }
        }
        return all();
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found.values());
        all.sort(ORDER);
        return all;
    }
}
