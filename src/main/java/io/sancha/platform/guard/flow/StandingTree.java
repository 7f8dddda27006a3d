package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.Finding;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The diagrams that a case follows which is under way: of each process instance that runs the version that it is on, of all that will be called the
 * newest. What is called again by the same call activity is taken as the instance that runs there. Says what may still become of such a case.
 */
public final class StandingTree {
    private final Answers answers;
    private final LendingOrder order;
    private final Limits limits = Limits.USUAL;
    private final Tree tree;
    private final Translation translation;
    private final Map<String, Set<String>> beans = new HashMap<>();

    /**
     * @param newest all diagrams of the tree as they run now, by the names of their files
     * @param standing those of the instances that run, by the call activities that led to them; the outermost process by none
     * @throws IllegalArgumentException where the outermost is missing, or the whole is too large to be looked at
     */
    public StandingTree(Answers answers, LendingOrder order, Map<String, BpmnModelInstance> newest, Map<List<String>, BpmnModelInstance> standing) {
        this.answers = answers;
        this.order = order;
        Map<List<String>, Diagram> followed = new HashMap<>();
        standing.forEach((path, model) -> followed.put(path, read("", model).findFirst().orElseThrow()));
        Diagram root = followed.get(List.of());
        if (root == null) {
            throw new IllegalArgumentException("the outermost process is missing");
        }
        tree = new Tree(newest.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(file -> read(file.getKey(), file.getValue())).toList(), followed);
        try {
            translation = new Translation(root, tree, new Vocabulary(tree, answers), answers, limits);
        } catch (TooLarge e) {
            throw new IllegalArgumentException("too large to be looked at", e);
        }
        tree.all().forEach(diagram -> beans(diagram.id(), diagram.body()));
    }

    private static Stream<Diagram> read(String file, BpmnModelInstance model) {
        return Reading.of(file, model.getDocument().getRootElement()).stream();
    }

    private void beans(String process, Scope scope) {
        for (Element element : scope.elements()) {
            beans.computeIfAbsent(process + "/" + element.id(), name -> new HashSet<>()).addAll(element.code().beans());
            if (element.body() != null) {
                beans(process, element.body());
            }
        }
    }

    /**
     * What the rules on order remember of a case.
     *
     * @param done what it has done, the last at the end; of what was done more than once with the same answers the last time suffices
     * @return for {@link #onward}
     */
    public BitSet remembered(List<Done> done) {
        var remembered = new BitSet();
        int watched = 0;
        for (OrderRule rule : order.rules()) {
            for (OrderRule.Watch watch : rule.watches()) {
                remembered.set(watched++, watch.after(done, (atom, one) -> atom.is(one, beans.getOrDefault(one.process() + "/" + one.element(), Set.of()))));
            }
        }
        return remembered;
    }

    /**
     * Who may be needed on the ways onward.
     *
     * @param marks by the id of a human task its marks, one of which whoever does it bears; none where it does not matter
     * @return empty where there are too many to tell
     * @throws NoPlace as {@link #onward}
     */
    public Optional<Ways> ways(Collection<Standing> standings, Function<String, List<String>> marks) {
        try {
            var proof = new Proof(translation, limits, new Findings(tree), Marking.of(translation, standings), new BitSet());
            return Optional.of(new WaysOfGraph(proof.states(), marks).whole());
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    /**
     * What breaks a rule on a path onward: the bank's order, that every path comes to an end, and that the machine nowhere goes round by itself, for a loop
     * may close where two versions meet. What the bank has let stand of its own diagrams is not told.
     *
     * @throws NoPlace where the case stands at what the diagrams do not have, or where nobody can wait
     */
    public List<Finding> onward(Collection<Standing> standings, BitSet remembered) {
        var findings = new Findings(tree);
        var proof = new Proof(translation, limits, findings, Marking.of(translation, standings), remembered);
        proof.prove(order);
        if (answers.later() != null && proof.graph() != null) {
            new MachineLoops(proof.graph(), answers.later(), order.facts(), findings).check();
        }
        return findings.beyond(order.known());
    }
}
