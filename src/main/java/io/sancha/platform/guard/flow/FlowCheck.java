package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Checks the control flow of a whole tree of processes over all its paths: our own rules FLO-01 to FLO-14, and the bank's own order. The same files
 * give the same findings in the same order. Holds nothing from one check to the next; may be used by several threads.
 */
public final class FlowCheck {
    private final Answers answers;
    private final LendingOrder order;
    private final Limits limits;

    /** @param answers what Java can say to the diagrams
     *  @param order the bank's order, and what of its diagrams is known */
    public FlowCheck(Answers answers, LendingOrder order) {
        this(answers, order, Limits.USUAL);
    }

    FlowCheck(Answers answers, LendingOrder order, Limits limits) {
        this.answers = answers;
        this.order = order;
        this.limits = limits;
    }

    /**
     * @param diagrams all diagrams of the tree, by the names of their files in the deployment
     * @return what breaks a rule and is not known; empty where nothing is to be said
     */
    public List<Finding> check(Map<String, BpmnModelInstance> diagrams) {
        return check(read(diagrams));
    }

    /** What is known of the bank's own diagrams and does not occur any more: it leaves the list, so that no list of old faults outlives them. */
    public List<Known> outlived(Map<String, BpmnModelInstance> diagrams) {
        return found(read(diagrams)).outlived(order.known());
    }

    /**
     * Who may be needed on the ways of the tree whose outermost process this is.
     *
     * @param marks by the id of a human task its marks, one of which whoever does it bears; none where it does not matter
     * @return empty where the tree is too large to tell, or has no such process
     */
    public Optional<Ways> ways(Map<String, BpmnModelInstance> diagrams, String root, Function<String, List<String>> marks) {
        return ways(read(diagrams), root, marks);
    }

    Optional<Ways> ways(Stream<Diagram> diagrams, String root, Function<String, List<String>> marks) {
        var tree = new Tree(diagrams.toList());
        if (tree.process(root) == null) {
            return Optional.empty();
        }
        try {
            var proof = new Proof(new Translation(tree.process(root), tree, new Vocabulary(tree, answers), answers, limits), limits, new Findings(tree));
            Graph states = proof.states();
            return Optional.of(new WaysOfGraph(states, marks).ways(!proof.isReduced()));
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    private static Stream<Diagram> read(Map<String, BpmnModelInstance> diagrams) {
        return diagrams.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .flatMap(file -> Reading.of(file.getKey(), file.getValue().getDocument().getRootElement()).stream());
    }

    List<Finding> check(Stream<Diagram> diagrams) {
        return found(diagrams).without(order.known());
    }

    private Findings found(Stream<Diagram> diagrams) {
        var tree = new Tree(diagrams.toList());
        var findings = new Findings(tree);
        new Waits(tree, answers, findings).check();
        tree.processes().forEach(new Connections(findings)::check);
        var vocabulary = new Vocabulary(tree, answers);
        List<Proof> proofs = new ArrayList<>();
        boolean whole = true;
        for (Diagram root : tree.roots()) {
            try {
                proofs.add(new Proof(new Translation(root, tree, vocabulary, answers, limits), limits, findings));
            } catch (TooLarge e) {
                Proof.tooLarge(root, e, findings);
                whole = false;
            }
        }
        proofs.forEach(proof -> proof.prove(order));
        if (answers.later() != null) {
            proofs.stream().filter(proof -> proof.graph() != null)
                .forEach(proof -> new MachineLoops(proof.graph(), answers.later(), order.facts(), findings).check());
        }
        if (whole && proofs.stream().allMatch(Proof::isWhole)) {
            var reached = new Reached();
            proofs.forEach(proof -> reached.note(proof.graph()));
            reached.check(tree.processes(), findings);
        }
        OrderCheck.atomsExist(order, proofs, findings);
        return findings;
    }
}
