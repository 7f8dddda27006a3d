package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** States from which one can go round: strongly connected components with a transition inside (Tarjan 1972, without recursion). */
final class Rings {
    private final Graph graph;
    private final BitSet among;
    private final IntPredicate taken;
    private final int[] order;
    private final int[] low;
    private final BitSet open = new BitSet();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<BitSet> rings = new ArrayList<>();
    private int next = 1;

    private Rings(Graph graph, BitSet among, IntPredicate taken) {
        this.graph = graph;
        this.among = among;
        this.taken = taken;
        order = new int[graph.size()];
        low = new int[graph.size()];
    }

    /**
     * @param among the states that are looked at
     * @param taken the transitions that are followed, by their ids
     */
    static List<BitSet> of(Graph graph, BitSet among, IntPredicate taken) {
        var found = new Rings(graph, among, taken);
        among.stream().filter(state -> found.order[state] == 0).forEach(found::from);
        return found.rings;
    }

    private void from(int first) {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(enter(first));
        while (!path.isEmpty()) {
            int[] at = path.peek();
            int[] edges = graph.edges(at[0]);
            if (at[1] >= edges.length) {
                path.pop();
                leave(at[0]);
                if (!path.isEmpty()) {
                    low[path.peek()[0]] = Math.min(low[path.peek()[0]], low[at[0]]);
                }
                continue;
            }
            int target = edges[at[1] + 1];
            boolean followed = target >= 0 && among.get(target) && taken.test(edges[at[1]]);
            at[1] += 2;
            if (followed && order[target] == 0) {
                path.push(enter(target));
            } else if (followed && open.get(target)) {
                low[at[0]] = Math.min(low[at[0]], order[target]);
            }
        }
    }

    private int[] enter(int state) {
        order[state] = next;
        low[state] = next++;
        open.set(state);
        stack.push(state);
        return new int[] {state, 0};
    }

    private void leave(int state) {
        if (low[state] != order[state]) {
            return;
        }
        var ring = new BitSet();
        int last;
        do {
            last = stack.pop();
            open.clear(last);
            ring.set(last);
        } while (last != state);
        if (ring.cardinality() > 1 || leadsTo(state, state)) {
            rings.add(ring);
        }
    }

    private boolean leadsTo(int state, int target) {
        int[] edges = graph.edges(state);
        for (int i = 0; i < edges.length; i += 2) {
            if (edges[i + 1] == target && taken.test(edges[i])) {
                return true;
            }
        }
        return false;
    }

    /** The transitions of a shortest way from a state of a ring round to itself. */
    static List<Integer> round(Graph graph, BitSet ring, int state, IntPredicate taken) {
        int[] by = new int[graph.size()];
        int[] before = new int[graph.size()];
        Arrays.fill(before, -1);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(state));
        while (before[state] < 0) {
            int at = waiting.poll();
            int[] edges = graph.edges(at);
            for (int i = 0; i < edges.length; i += 2) {
                int target = edges[i + 1];
                if (target >= 0 && ring.get(target) && before[target] < 0 && taken.test(edges[i])) {
                    before[target] = at;
                    by[target] = edges[i];
                    waiting.add(target);
                }
            }
        }
        var way = new ArrayDeque<Integer>(List.of(by[state]));
        for (int at = before[state]; at != state; at = before[at]) {
            way.addFirst(by[at]);
        }
        return List.copyOf(way);
    }
}
