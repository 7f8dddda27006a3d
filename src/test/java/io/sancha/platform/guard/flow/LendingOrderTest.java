package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.contract.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule of the bank's order bites: for every step that a rule needs there is a change of our own diagrams, such as a reviewer might make, that breaks
 * it, and the finding names the rule and the step that is missing.
 */
@Tag("long")
class LendingOrderTest {
    private static final Answers ANSWERS = Answers.of(Contract.ofTheBank());
    private static final LendingOrder ORDER = LendingOrder.ofTheBank();
    private static List<Diagram> tree;
    private static Redirections flows;
    private static Map<String, Set<String>> values;

    /** A change of one process, and what it is called. */
    private record Mutant(String name, String process, Mutation.Change change) {
    }

    @BeforeAll
    static void readOurOwn() {
        tree = OwnTree.read().entrySet().stream().flatMap(file -> Reading.of(file.getKey(), file.getValue().getDocument().getRootElement()).stream())
            .toList();
        flows = new Redirections(OwnTree.read());
        values = new TreeMap<>();
        ANSWERS.byBean().values().forEach(given -> given.forEach((variable, answers) -> values.computeIfAbsent(variable, v -> new TreeSet<>())
            .addAll(answers)));
    }

    private static List<Finding> found(OrderRule rule, List<Diagram> diagrams) {
        return of(rule, new FlowCheck(ANSWERS, new LendingOrder(List.of(rule), List.of())).check(diagrams.stream()));
    }

    private static List<Finding> found(OrderRule rule, Redirections.Redirection one) {
        return of(rule, flows.found(new FlowCheck(ANSWERS, new LendingOrder(List.of(rule), List.of())), one));
    }

    private static List<Finding> of(OrderRule rule, List<Finding> found) {
        return found.stream().filter(finding -> finding.rule().equals(rule.rule()) && finding.en().startsWith(rule.en())).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return ORDER.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.rule() + " " + rule.en(), () -> bites(rule)));
    }

    private static void bites(OrderRule rule) {
        if (ORDER.known().stream().anyMatch(known -> known.rule().equals(rule.rule())) && !found(rule, tree).isEmpty()) {
            assertThat(found(rule, tree)).as("known in our own diagrams").allMatch(finding -> !finding.path().isEmpty());
            return;
        }
        assertThat(found(rule, tree)).as("in our own diagrams").isEmpty();
        for (List<Atom> need : needed(rule)) {
            Predicate<Finding> names = finding -> switch (rule.kind()) {
                case NEVER -> true;
                case ONCE -> finding.element().equals(need.get(0).element());
                case BEFORE, ALWAYS -> finding.en().contains(need.get(0).toString());
            };
            List<Mutant> broken = mutants(rule, need).stream()
                .filter(mutant -> found(rule, Mutation.in(tree, mutant.process(), mutant.change())).stream().anyMatch(names)).toList();
            if (broken.isEmpty()) {
                assertThat(flows.all().stream().filter(one -> one.kind() == Redirections.Kind.TO && concerns(rule, one.diagram()))
                    // what leads straight to where the rule forbids it breaks it most likely, and each try takes a while
                    .sorted(Comparator.comparing(one -> rule.what().stream().noneMatch(atom -> one.other().equals(atom.element())))))
                    .as("mutants that break the need of " + need).anyMatch(one -> found(rule, one).stream().anyMatch(names));
            }
        }
    }

    private static List<List<Atom>> needed(OrderRule rule) {
        return switch (rule.kind()) {
            case NEVER -> List.of(rule.unless().isEmpty() ? rule.begins() : rule.unless());
            case ONCE -> rule.what().stream().map(List::of).toList();
            case BEFORE, ALWAYS -> rule.needs();
        };
    }

    private static boolean concerns(OrderRule rule, String process) {
        return Stream.of(rule.what(), rule.begins(), rule.unless()).flatMap(List::stream).anyMatch(atom -> atom.process().equals(process));
    }

    private static List<Mutant> mutants(OrderRule rule, List<Atom> atoms) {
        List<Mutant> mutants = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom.bean() != null) {
                mutants.add(new Mutant("silent " + atom, atom.process(), Mutation.silent(atom.bean())));
                mutants.add(new Mutant("early " + atom, atom.process(), Mutation.calling(atom.bean(), "decide-acceptance")));
                mutants.add(new Mutant("late " + atom, atom.process(), Mutation.calling(atom.bean(), "disburse-loan")));
            } else {
                Mutation.behind(tree, atom.process(), atom.element())
                    .forEach(next -> mutants.add(new Mutant("without " + atom, atom.process(), Mutation.without(atom.element(), next))));
            }
            atom.answers().forEach((variable, answer) -> values.get(variable).stream().filter(other -> !other.equals(answer))
                .forEach(other -> mutants.add(new Mutant(answer + " for " + other, atom.process(), Mutation.swapped(variable, answer, other)))));
        }
        if (rule.kind() == OrderRule.Kind.NEVER && rule.unless().isEmpty()) {
            mutants.add(new Mutant("signs what lapsed", "contract", Mutation.redirected("record-lapse", "approval-lapsed", "contracts-signed")));
            mutants.add(new Mutant("pays again", "disbursement", Mutation.redirected("confirm-payment", "loan-disbursed", "request-drawdown")));
            mutants.add(new Mutant("settles what was written off", "recovery", Mutation.redirected("written-off", "loan-written-off", "settle-account")));
        }
        return mutants;
    }

    @Test
    void everyElementOfTheOrderIsThere() {
        assertThat(new FlowCheck(ANSWERS, ORDER).check(tree.stream())).isEmpty();
    }

    @Test
    void theOrderIsThatOfTheWholeBank() {
        assertThat(ORDER.rules()).extracting(OrderRule::rule).contains("SEQ-01", "SEQ-05", "SEQ-06", "INV-04", "REV-02", "CMT-02", "APR-04", "LIM-01",
            "CON-06", "GUA-01",
            "GUA-06", "DIS-01", "DIS-02", "PLM-05", "PLM-07", "CLS-11", "COL-05", "COL-08", "WOF-01");
    }
}
