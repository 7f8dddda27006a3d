package io.sancha.platform.guard.table;

import io.sancha.platform.guard.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;

/**
 * Checks decision tables against what they must keep: the columns and the hit policy (TAB-01), cells that can be judged (TAB-02), no gap
 * (TAB-03), no overlap (TAB-04), no row that can never fit (TAB-05), no circle of requirements (TAB-06), and what lending rules ask of the rows,
 * under the id of the rule.
 */
public final class TableCheck {
    private final Map<String, TableTerms> terms;

    private TableCheck(Map<String, TableTerms> terms) {
        this.terms = terms;
    }

    /**
     * @param yaml what the tables must keep, as {@code processes/tables.yaml}
     * @throws IOException if the text is not such a list
     */
    public static TableCheck of(InputStream yaml) throws IOException {
        return new TableCheck(TableTerms.read(yaml));
    }

    /** @param tables all tables of the bank, by the name of their file */
    public List<Finding> check(Map<String, DmnModelInstance> tables) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> fileOf = new TreeMap<>();
        new TreeMap<>(tables).forEach((file, model) -> {
            Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
            for (Decision decision : decisions) {
                if (fileOf.putIfAbsent(decision.getId(), file) != null) {
                    findings.add(Finding.at(file, decision.getId(), "TAB-01", "决策 " + decision.getId() + " 已在 " + fileOf.get(decision.getId()) + " 中",
                        "the decision " + decision.getId() + " stands already in " + fileOf.get(decision.getId())));
                } else {
                    findings.addAll(check(file, decision));
                }
            }
        });
        terms.forEach((decision, term) -> {
            if (!fileOf.containsKey(decision)) {
                findings.add(Finding.at(term.file(), decision, "TAB-01", "缺少决策 " + decision, "the decision " + decision + " is missing"));
            }
        });
        findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::element).thenComparing(Finding::rule));
        return findings;
    }

    private List<Finding> check(String file, Decision decision) {
        TableTerms term = terms.get(decision.getId());
        if (term == null || !term.file().equals(file)) {
            return List.of(Finding.at(file, decision.getId(), "TAB-01", "没有步骤在此文件中使用决策 " + decision.getId(),
                "no step asks a decision " + decision.getId() + " of this file"));
        }
        if (decision.getInformationRequirements().stream().anyMatch(asked -> !isThere(decision, asked))) {
            return List.of(Finding.at(file, decision.getId(), "TAB-06", "决策 " + decision.getId() + " 所依据的决策不存在",
                "the decision " + decision.getId() + " requires one that does not exist"));
        }
        if (circles(decision, decision, new HashSet<>())) {
            return List.of(Finding.at(file, decision.getId(), "TAB-06", "决策 " + decision.getId() + " 的依据绕回自身",
                "the decision " + decision.getId() + " requires itself in a circle"));
        }
        if (decision.getInformationRequirements().stream().anyMatch(asked -> asked.getRequiredDecision() != null)) {
            return List.of(Finding.at(file, decision.getId(), "TAB-01", "决策 " + decision.getId() + " 不得依据另一决策：其结果会取代办理步骤所给的输入",
                "the decision " + decision.getId() + " rests on no other: its answer would take the place of what the step gives"));
        }
        var reading = new TableReading(file, term);
        return reading.read(decision).map(table -> new TableProof(file, decision.getId(), term, table).findings()).orElseGet(reading::findings);
    }

    /** Asked by the text: the library fails where what a requirement names is not in the file. */
    private static boolean isThere(Decision decision, InformationRequirement asked) {
        List<String> names = asked.getDomElement().getChildElements().stream().map(required -> required.getAttribute("href"))
            .filter(Objects::nonNull).toList();
        return !names.isEmpty() && names.stream().allMatch(name -> name.startsWith("#")
            && decision.getModelInstance().getModelElementById(name.substring(1)) != null);
    }

    private static boolean circles(Decision at, Decision start, Set<String> seen) {
        for (InformationRequirement requirement : at.getInformationRequirements()) {
            Decision required = isThere(at, requirement) ? requirement.getRequiredDecision() : null;
            if (required != null && (required.equals(start) || seen.add(required.getId()) && circles(required, start, seen))) {
                return true;
            }
        }
        return false;
    }
}
