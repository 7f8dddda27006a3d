package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Gathers from the states of a tree who may be needed on its ways. */
final class WaysOfGraph {
    private static final int[] NONE = {};
    /** Steps of comparing ways, some tenths of a second: a hundred times what the bank's own tree takes. */
    private static final long MOST_STEPS = 200_000_000;
    private final Graph graph;
    private final Work work = new Work(MOST_STEPS);
    private final Function<String, List<String>> marks;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, int[]> byTransition = new HashMap<>();

    /** @param marks by the id of a human task its marks, one of which a person bears who does it; none where it does not matter */
    WaysOfGraph(Graph graph, Function<String, List<String>> marks) {
        this.graph = graph;
        this.marks = marks;
        for (int state = 0; state < graph.size(); state++) {
            int[] edges = graph.edges(state);
            for (int i = 0; i < edges.length; i += 2) {
                byTransition.computeIfAbsent(edges[i], this::marksOf);
            }
        }
    }

    private int[] marksOf(int transition) {
        Step step = graph.transition(transition).step;
        if (step.phase() != Step.Phase.DONE || step.element().kind() != Kind.HUMAN) {
            return NONE;
        }
        return marks.apply(step.element().id()).stream().mapToInt(name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
            return names.indexOf(name);
        }).toArray();
    }

    /** What is done on the ways to an end, and nothing of what comes before what. @throws TooLarge where there are too many kinds of ways */
    Ways whole() {
        return new Ways(told(new WaysTo(graph, byTransition, names.size(), work).ends()), Map.of());
    }

    /**
     * @param everyOrder whether the states are all there are; where orders were left out, whatever a way has may come before anything on it
     * @throws TooLarge where there are too many kinds of ways
     */
    Ways ways(boolean everyOrder) {
        List<Map<String, Integer>> whole = told(new WaysTo(graph, byTransition, names.size(), work).ends());
        Map<String, List<Map<String, Integer>>> before = new LinkedHashMap<>();
        for (int mark = 0; mark < names.size(); mark++) {
            before.put(names.get(mark), everyOrder ? told(new WaysTo(graph, byTransition, names.size(), work).first(mark)) : whole);
        }
        return new Ways(whole, before);
    }

    private List<Map<String, Integer>> told(Tallies tallies) {
        return tallies.all().stream().map(tally -> {
            Map<String, Integer> way = new TreeMap<>();
            for (int mark = 0; mark < tally.length; mark++) {
                if (tally[mark] > 0) {
                    way.put(names.get(mark), tally[mark] == Tallies.WITHOUT_END ? Ways.WITHOUT_END : tally[mark]);
                }
            }
            return way;
        }).toList();
    }
}
