package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.flow.Answers;
import io.sancha.platform.guard.flow.FlowCheck;
import io.sancha.platform.guard.flow.LendingOrder;
import io.sancha.platform.guard.flow.Redirections;
import io.sancha.platform.guard.flow.Redirections.Redirection;
import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every flow of our own diagrams led to every other element, and from every other, and every event at an edge at every other: thousands of changes, of
 * which the guard finds all but those in {@code redirected.csv}, which were looked at one by one. First the proofs of the flow are asked, which change
 * nothing but the flow; what they let pass is written as Modeler would write it, and the whole guard is asked. {@code -Dmutants.every=1} tries them all;
 * otherwise a part that takes some seconds.
 */
class RedirectedFlowsTest {
    private static final Path VERDICTS = Path.of("src/test/resources/guard/redirected.csv");
    private static final int EVERY = Integer.getInteger("mutants.every", 40);
    private static final FlowCheck FLOW = new FlowCheck(Answers.of(Contract.ofTheBank()), LendingOrder.ofTheBank());
    private static Guard guard;
    private static List<SourceFile> ours;
    private static Map<String, BpmnModelInstance> models;
    private static Redirections flows;

    @BeforeAll
    static void readOurOwn() throws IOException {
        guard = Guard.ofTheBank();
        ours = CheckedTree.of(List.of(Path.of("processes"))).whole(guard);
        models = ours.stream().filter(file -> file.name().endsWith(".bpmn"))
            .collect(Collectors.toMap(SourceFile::name, file -> Mutants.read(Mutants.text(file)), (one, other) -> one, TreeMap::new));
        flows = new Redirections(models);
    }

    @Test
    void whereverAFlowIsLedItIsFoundOrDoesNoHarm() throws IOException {
        List<Redirection> all = flows.all();
        // all, or of 120 one
        int step = EVERY == 1 ? 1 : 8 * EVERY;
        Map<String, Set<String>> found = new ConcurrentSkipListMap<>();
        IntStream.range(0, all.size()).filter(i -> i % step == 0).parallel().forEach(i -> found.put(all.get(i).name(), rules(all.get(i))));
        Set<String> passed = found.entrySet().stream().filter(one -> one.getValue().isEmpty()).map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Long> counts = new TreeMap<>();
        found.values().forEach(rules -> rules.forEach(rule -> counts.merge(rule, 1L, Long::sum)));

        if (step == 1) {
            assertThat(passed).isEqualTo(lines("passes").keySet());
            assertThat(counts).isEqualTo(lines("found").entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Long.valueOf(one.getValue()))));
        } else {
            assertThat(lines("passes").keySet()).containsAll(passed);
        }
    }

    /** Those that pass, in any case. */
    @Test
    void whatDoesNoHarmPasses() throws IOException {
        Map<String, String> passes = lines("passes");
        List<Redirection> all = flows.all().stream().filter(one -> passes.containsKey(one.name())).toList();

        assertThat(all).extracting(Redirection::name).containsExactlyInAnyOrderElementsOf(passes.keySet());
        assertThat(passes.values()).allMatch(reason -> !reason.isBlank());
        assertThat(all).allSatisfy(one -> assertThat(rules(one)).isEmpty());
    }

    private static Set<String> rules(Redirection redirection) {
        List<Finding> found = flows.found(FLOW, redirection);
        // who leads a flow elsewhere draws it anew
        return (found.isEmpty() ? guard.check(written(redirection)).stream().filter(finding -> !finding.rule().equals("MOD-09")).toList() : found).stream()
            .map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<SourceFile> written(Redirection redirection) {
        List<SourceFile> tree = new ArrayList<>(ours);
        tree.replaceAll(file -> file.name().equals(redirection.file()) ? Changes.led(file, redirection) : file);
        return tree;
    }

    /** Of the lines of a kind, the last cell by those before it. */
    private static Map<String, String> lines(String kind) throws IOException {
        return Files.readAllLines(VERDICTS).stream().filter(line -> line.startsWith(kind + ";")).map(line -> line.substring(kind.length() + 1))
            .collect(Collectors.toMap(line -> line.substring(0, line.lastIndexOf(';')), line -> line.substring(line.lastIndexOf(';') + 1)));
    }
}
