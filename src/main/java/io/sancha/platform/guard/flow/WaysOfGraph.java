package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers from the states of a tree who may be needed on its ways. Within a part of the graph in which every state leads to every other, whatever is
 * done may be done as often as somebody likes; between parts each step is taken once.
 */
final class WaysOfGraph {
    private static final int[] NONE = {};
    private final Graph graph;
    private final Parts parts;
    private final Work work;
    private final Function<String, List<String>> marks;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, int[]> byTransition = new HashMap<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Integer, Tallies> reached = new HashMap<>();
    private final Map<Integer, Tallies> before = new TreeMap<>();

    /** @param marks by the id of a human task its marks, one of which a person bears who does it; none where it does not matter */
    WaysOfGraph(Graph graph, Function<String, List<String>> marks, Work work) {
        this.graph = graph;
        this.marks = marks;
        this.work = work;
        parts = new Parts(graph);
        for (int part = 0; part < parts.count(); part++) {
            members.add(new ArrayList<>(1));
        }
        for (int state = 0; state < graph.size(); state++) {
            members.get(parts.of(state)).add(state);
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

    /** @throws TooLarge where there are too many kinds of ways */
    Ways ways() {
        var whole = new Tallies(work);
        at(parts.of(0)).add(new byte[names.size()]);
        for (int part = parts.count() - 1; part >= 0; part--) {
            Tallies here = reached.remove(part);
            if (here != null) {
                leave(part, goneRound(part, here), whole);
            }
        }
        Map<String, List<Map<String, Integer>>> told = new LinkedHashMap<>();
        before.forEach((mark, tallies) -> told.put(names.get(mark), told(tallies)));
        return new Ways(told(whole), told);
    }

    private Tallies at(int part) {
        return reached.computeIfAbsent(part, p -> new Tallies(work));
    }

    /** The same after all loops of a part were gone through as often as wanted. */
    private Tallies goneRound(int part, Tallies arrived) {
        boolean[] again = new boolean[names.size()];
        forEdges(part, (transition, target) -> {
            if (parts.of(target) == part) {
                for (int mark : byTransition.get(transition)) {
                    again[mark] = true;
                }
            }
        });
        var round = new Tallies(work);
        for (byte[] tally : arrived.all()) {
            byte[] after = tally.clone();
            for (int mark = 0; mark < again.length; mark++) {
                after[mark] = again[mark] ? Tallies.WITHOUT_END : after[mark];
            }
            round.add(after);
        }
        return round;
    }

    private void leave(int part, Tallies here, Tallies whole) {
        boolean[] leads = {false};
        forEdges(part, (transition, target) -> {
            int[] done = byTransition.get(transition);
            for (int mark : done) {
                before.computeIfAbsent(mark, m -> new Tallies(work)).addAll(here.all());
            }
            if (parts.of(target) != part) {
                leads[0] = true;
                Tallies there = at(parts.of(target));
                here.all().forEach(tally -> step(tally, done, there));
            }
        });
        if (!leads[0]) {
            whole.addAll(here.all());
        }
    }

    private static void step(byte[] tally, int[] done, Tallies there) {
        if (done.length == 0) {
            there.add(tally);
        }
        for (int mark : done) {
            there.add(Tallies.once(tally, mark));
        }
    }

    private interface Edge {
        void take(int transition, int target);
    }

    private void forEdges(int part, Edge use) {
        for (int state : members.get(part)) {
            int[] edges = graph.edges(state);
            for (int i = 0; i < edges.length; i += 2) {
                if (edges[i + 1] >= 0) {
                    use.take(edges[i], edges[i + 1]);
                }
            }
        }
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
