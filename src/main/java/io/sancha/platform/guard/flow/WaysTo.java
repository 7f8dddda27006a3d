package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been done on the ways to the ends of a graph, or to where a task is done for the first time. Within a part of the graph in which every
 * state leads to every other, whatever is done may be done as often as somebody likes; between parts each step is taken once.
 */
final class WaysTo {
    private static final int[] IMPOSSIBLE = {-1};
    private final Graph graph;
    private final Map<Integer, int[]> marks;
    private final int many;
    private final Work work;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Integer, Tallies> reached = new HashMap<>();
    private Parts parts;
    private int sought = -1;

    /** @param marks by transition, the marks one of which whoever does it bears @param many how many marks there are */
    WaysTo(Graph graph, Map<Integer, int[]> marks, int many, Work work) {
        this.graph = graph;
        this.marks = marks;
        this.many = many;
        this.work = work;
    }

    Tallies ends() {
        var ends = new Tallies(work);
        follow(ends, null);
        return ends;
    }

    Tallies first(int mark) {
        sought = mark;
        var before = new Tallies(work);
        follow(null, before);
        return before;
    }

    /** The marks with which a transition may be taken on the way; the one that is sought is where the way ends. */
    private int[] taken(int transition) {
        int[] all = marks.get(transition);
        if (sought < 0 || !seeks(all)) {
            return all;
        }
        int[] others = Arrays.stream(all).filter(mark -> mark != sought).toArray();
        return others.length == 0 ? IMPOSSIBLE : others;
    }

    private boolean seeks(int[] all) {
        return Arrays.stream(all).anyMatch(mark -> mark == sought);
    }

    private void follow(Tallies ends, Tallies before) {
        parts = new Parts(graph, transition -> taken(transition) != IMPOSSIBLE);
        for (int part = 0; part < parts.count(); part++) {
            members.add(new ArrayList<>(1));
        }
        for (int state = 0; state < graph.size(); state++) {
            members.get(parts.of(state)).add(state);
        }
        at(parts.of(0)).add(new byte[many]);
        for (int part = parts.count() - 1; part >= 0; part--) {
            Tallies arrived = reached.remove(part);
            if (arrived != null) {
                leave(part, goneRound(part, arrived), ends, before);
            }
        }
    }

    private Tallies at(int part) {
        return reached.computeIfAbsent(part, p -> new Tallies(work));
    }

    /** The same after all loops of a part were gone through as often as wanted. */
    private Tallies goneRound(int part, Tallies arrived) {
        boolean[] again = new boolean[many];
        forEdges(part, (transition, target) -> {
            if (taken(transition) != IMPOSSIBLE && parts.of(target) == part) {
                Arrays.stream(taken(transition)).forEach(mark -> again[mark] = true);
            }
        });
        var round = new Tallies(work);
        for (byte[] tally : arrived.all()) {
            byte[] after = tally.clone();
            for (int mark = 0; mark < many; mark++) {
                after[mark] = again[mark] ? Tallies.WITHOUT_END : after[mark];
            }
            round.add(after);
        }
        return round;
    }

    private void leave(int part, Tallies here, Tallies ends, Tallies before) {
        boolean[] leads = {false};
        forEdges(part, (transition, target) -> {
            if (before != null && seeks(marks.get(transition))) {
                before.addAll(here.all());
            }
            if (taken(transition) != IMPOSSIBLE && parts.of(target) != part) {
                leads[0] = true;
                Tallies there = at(parts.of(target));
                here.all().forEach(tally -> step(tally, taken(transition), there));
            }
        });
        if (ends != null && !leads[0]) {
            ends.addAll(here.all());
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
}
