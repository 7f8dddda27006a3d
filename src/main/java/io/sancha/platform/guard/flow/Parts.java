package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;

/**
 * Parts of a graph in each of which a path leads from every state to every other (Tarjan, Depth-first search and linear graph algorithms, 1972). They are
 * numbered so that edges from one to another lead to a lower number.
 */
final class Parts {
    private final Graph graph;
    private final IntPredicate taken;
    private final int[] part;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int count;
    private int clock;

    /** @param taken the transitions that are looked at; the rest are as if they were not there */
    Parts(Graph graph, IntPredicate taken) {
        this.graph = graph;
        this.taken = taken;
        part = new int[graph.size()];
        seen = new int[graph.size()];
        low = new int[graph.size()];
        next = new int[graph.size()];
        Arrays.fill(part, -1);
        for (int state = 0; state < graph.size(); state++) {
            if (seen[state] == 0) {
                visit(state);
            }
        }
    }

    int of(int state) {
        return part[state];
    }

    int count() {
        return count;
    }

    /** Without recursion: a path may be as long as there are states. */
    private void visit(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int state = path.peek();
            int[] edges = graph.edges(state);
            if (2 * next[state] < edges.length) {
                int edge = 2 * next[state]++;
                int target = taken.test(edges[edge]) ? edges[edge + 1] : -1;
                if (target >= 0 && seen[target] == 0) {
                    enter(target, path);
                } else if (target >= 0 && part[target] < 0) {
                    low[state] = Math.min(low[state], seen[target]);
                }
            } else {
                path.pop();
                leave(state, path);
            }
        }
    }

    private void enter(int state, Deque<Integer> path) {
        seen[state] = ++clock;
        low[state] = clock;
        open.push(state);
        path.push(state);
    }

    private void leave(int state, Deque<Integer> path) {
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[state]);
        }
        if (low[state] == seen[state]) {
            int member;
            do {
                member = open.pop();
                part[member] = count;
            } while (member != state);
            count++;
        }
    }
}
