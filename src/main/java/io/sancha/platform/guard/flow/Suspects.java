package io.sancha.platform.guard.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many rules some path may break, found for all of them in one pass over the graph, without telling which path. For each state it is kept which
 * rules are in danger there, a bit each; a transition puts rules in danger or takes them out of it, until nothing changes any more. Kildall, A unified
 * approach to global program optimization (1973). Looked at one by one, a tree ten times as large would take a hundred times as long: it has ten times
 * the rules, too.
 */
final class Suspects {
    private final Graph graph;
    private final int words;
    /** By state, the rules that are in danger where a path comes to it. */
    private final long[] danger;
    private final Map<Integer, Effect> effects = new HashMap<>();
    private final long[] atEnd;
    private final long[] found;

    /** What a transition does to the rules of its path. @param breaks those of them that it breaks where they are in danger */
    private record Effect(long[] endangers, long[] saves, long[] breaks) {
    }

    private Suspects(Graph graph, List<Watching> all) {
        this.graph = graph;
        words = (all.size() + Long.SIZE - 1) / Long.SIZE;
        danger = new long[graph.size() * words];
        atEnd = new long[words];
        found = new long[words];
        for (int rule = 0; rule < all.size(); rule++) {
            add(rule, all.get(rule));
        }
    }

    /** The places in the list of those that may be broken. All states of the graph are reached. */
    static BitSet of(Graph graph, List<Watching> all) {
        var suspects = new Suspects(graph, all);
        suspects.spread();
        return BitSet.valueOf(suspects.found);
    }

    private void add(int rule, Watching watching) {
        Monitor monitor = watching.monitor();
        boolean bad = monitor.badWhen();
        if (watching.so() == bad) {
            set(danger, rule);
        }
        if (monitor.badAtEnd()) {
            set(atEnd, rule);
        }
        // where a transition does both, it is so afterwards
        var ends = (BitSet) monitor.off().clone();
        ends.andNot(monitor.on());
        (bad ? monitor.on() : ends).stream().forEach(id -> set(effect(id).endangers(), rule));
        (bad ? ends : monitor.on()).stream().forEach(id -> set(effect(id).saves(), rule));
        monitor.bad().stream().forEach(id -> set(effect(id).breaks(), rule));
    }

    private Effect effect(int transition) {
        return effects.computeIfAbsent(transition, id -> new Effect(new long[words], new long[words], new long[words]));
    }

    private static void set(long[] bits, int rule) {
        bits[rule / Long.SIZE] |= 1L << rule % Long.SIZE;
    }

    private void spread() {
        var open = new BitSet();
        open.set(0, graph.size());
        // states are numbered as they were found: most of what a state hands on goes to a higher number
        for (int state = 0; state >= 0; state = next(open, state)) {
            open.clear(state);
            leave(state, open);
        }
    }

    private static int next(BitSet open, int state) {
        int higher = open.nextSetBit(state);
        return higher >= 0 ? higher : open.nextSetBit(0);
    }

    private void leave(int state, BitSet open) {
        boolean end = graph.isEnd(state);
        int[] edges = graph.edges(state);
        for (int word = 0; word < words; word++) {
            long here = danger[state * words + word];
            if (end) {
                found[word] |= here & atEnd[word];
            }
            for (int i = 0; i < edges.length; i += 2) {
                Effect effect = effects.get(edges[i]);
                long there = here;
                if (effect != null) {
                    found[word] |= here & effect.breaks()[word];
                    there = here & ~effect.saves()[word] | effect.endangers()[word];
                }
                if (edges[i + 1] >= 0 && (there & ~danger[edges[i + 1] * words + word]) != 0) {
                    danger[edges[i + 1] * words + word] |= there;
                    open.set(edges[i + 1]);
                }
            }
        }
    }
}
