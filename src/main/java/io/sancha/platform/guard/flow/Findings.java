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

    /** What was found but is not known. */
    List<Finding> without(List<Known> known) {
        return all().stream().filter(finding -> known.stream().noneMatch(one -> is(finding, one))).toList();
    }

    /** What was found but is not known, wherever: what is let stand of a whole tree is let stand of a part of its paths too. */
    List<Finding> beyond(List<Known> known) {
        return all().stream().filter(finding -> known.stream().noneMatch(one -> !one.says().isEmpty() && finding.rule().equals(one.rule())
            && finding.en().startsWith(one.says()))).toList();
    }

    /** What is known but was not found. */
    List<Known> outlived(List<Known> known) {
        return known.stream().filter(one -> found.values().stream().noneMatch(finding -> is(finding, one))).toList();
    }

    private boolean is(Finding finding, Known known) {
        String process = known.at().substring(0, known.at().indexOf('/'));
        Diagram diagram = tree.process(process);
        return diagram != null && finding.file().equals(diagram.file()) && finding.element().equals(known.at().substring(process.length() + 1))
            && finding.rule().equals(known.rule()) && finding.en().startsWith(known.says());
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found.values());
        all.sort(ORDER);
        return all;
    }
}
