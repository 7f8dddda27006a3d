package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The shortest paths from where the graph begins, counted in steps that a reader of the diagrams sees, with what a rule remembers along them. */
final class Paths {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Graph graph;
    private final Monitor monitor;
    /** By state, twice: what the rule remembers is not so, is so. */
    private final int[] far;
    private final int[] before;
    private final int[] by;
    private int broken = -1;
    private int breaking = -1;

    /** Follows paths until one breaks the rule. @param so whether what the rule remembers is so where the graph begins */
    Paths(Graph graph, Monitor monitor, boolean so) {
        this.graph = graph;
        this.monitor = monitor;
        far = new int[graph.size() * 2];
        before = new int[graph.size() * 2];
        by = new int[graph.size() * 2];
        Arrays.fill(far, NEVER);
        follow(so ? 1 : 0);
    }

    /** Breadth first where steps that nobody sees cost nothing. */
    private void follow(int first) {
        boolean[] done = new boolean[far.length];
        Deque<Integer> open = new ArrayDeque<>();
        far[first] = 0;
        before[first] = -1;
        open.add(first);
        while (!open.isEmpty() && broken < 0) {
            int node = open.pollFirst();
            if (!done[node]) {
                done[node] = true;
                leave(node, open);
            }
        }
    }

    private void leave(int node, Deque<Integer> open) {
        boolean so = (node & 1) == 1;
        if (so && monitor.badAtEnd() && graph.isEnd(node >> 1)) {
            broken = node;
            return;
        }
        int[] edges = graph.edges(node >> 1);
        for (int i = 0; i < edges.length; i += 2) {
            if (monitor.breaks(so, edges[i])) {
                broken = node;
                breaking = edges[i];
                return;
            }
            if (edges[i + 1] >= 0) {
                int next = edges[i + 1] * 2 + (monitor.after(so, edges[i]) ? 1 : 0);
                boolean seen = graph.transition(edges[i]).step.shown();
                if (far[node] + (seen ? 1 : 0) < far[next]) {
                    far[next] = far[node] + (seen ? 1 : 0);
                    before[next] = node;
                    by[next] = edges[i];
                    if (seen) {
                        open.addLast(next);
                    } else {
                        open.addFirst(next);
                    }
                }
            }
        }
    }

    /** Whether a path breaks the rule. */
    boolean isBroken() {
        return broken >= 0;
    }

    /** The steps of the shortest path that breaks the rule. */
    List<Step> breakingPath() {
        return to(broken, breaking);
    }

    /**
     * The steps of a shortest path to a state, where the rule that is watched remembers nothing, and one transition more.
     *
     * @param then its id; below 0: none
     */
    List<Step> path(int state, int then) {
        return to(state * 2, then);
    }

    int length(int state) {
        return far[state * 2];
    }

    private List<Step> to(int node, int then) {
        List<Step> steps = new ArrayList<>();
        if (then >= 0) {
            steps.add(graph.transition(then).step);
        }
        for (int at = node; before[at] >= 0; at = before[at]) {
            steps.add(graph.transition(by[at]).step);
        }
        Collections.reverse(steps);
        return steps;
    }
}
