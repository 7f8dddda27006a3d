package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of changes of our own files, one at a time: those that break a rule are refused under the right rule, the harmless pass. The verdicts
 * stand in {@code mutants.csv} and were looked through by hand: change, rules that the guard names ("-" for none), and for a change that passes
 * why it may. {@code -Dmutants.every=1} tries them all; otherwise a part that takes some seconds.
 */
class MutantsTest {
    private static final Path VERDICTS = Path.of("src/test/resources/guard/mutants.csv");
    private static final int EVERY = Integer.getInteger("mutants.every", 40);

    @Test
    void eachChangeHasItsVerdict() throws IOException {
        Guard guard = Guard.ofTheBank();
        List<SourceFile> ours = CheckedTree.of(List.of(Path.of("processes"))).whole(guard);
        Map<String, String> verdicts = verdicts();
        List<Mutants.Mutant> mutants = Mutants.of(ours);
        assertThat(mutants).hasSizeGreaterThan(150).extracting(Mutants.Mutant::id).containsExactlyInAnyOrderElementsOf(verdicts.keySet());
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < mutants.size(); i += EVERY) {
            Mutants.Mutant mutant = mutants.get(i);
            List<SourceFile> tree = new ArrayList<>(ours);
            tree.replaceAll(file -> file.name().equals(mutant.file().name()) ? mutant.file() : file);
            String rules = guard.check(tree).stream().filter(finding -> isOfTheChange(mutant, finding)).map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(" "));
            if (!verdicts.get(mutant.id()).equals(rules.isEmpty() ? "-" : rules)) {
                wrong.put(mutant.id(), rules);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who leads a flow elsewhere draws it anew; only of what is about the drawing itself is it asked here. */
    private static boolean isOfTheChange(Mutants.Mutant mutant, Finding finding) {
        return !finding.rule().equals("MOD-09") || mutant.id().startsWith("lines ");
    }

    private static Map<String, String> verdicts() throws IOException {
        return Files.readAllLines(VERDICTS).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(";", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
