package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** The states that were found, numbered from 0, where it begins, and the transitions between them. */
final class Graph {
    /** Instead of a state: a place would get a second token. */
    static final int SECOND_TOKEN = -1;
    /** Instead of a state: the engine throws, for no flow can be taken. */
    static final int NO_WAY = -2;

    private final Translation translation;
    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> numbers = new HashMap<>();
    /** By state, pairs of transition and what it leads to. */
    private final List<int[]> edges = new ArrayList<>();
    private final BitSet fired = new BitSet();

    Graph(Translation translation) {
        this.translation = translation;
    }

    int number(State state) {
        Integer known = numbers.putIfAbsent(state, states.size());
        if (known == null) {
            states.add(state);
            return states.size() - 1;
        }
        return known;
    }

    /** Once a state, in the order of their numbers. */
    void edges(int[] edges) {
        this.edges.add(edges);
        for (int i = 0; i < edges.length; i += 2) {
            fired.set(edges[i]);
        }
    }

    int[] edges(int state) {
        return edges.get(state);
    }

    State state(int number) {
        return states.get(number);
    }

    int size() {
        return states.size();
    }

    Transition transition(int id) {
        return translation.net().transitions().get(id);
    }

    boolean fired(Transition transition) {
        return fired.get(transition.id);
    }

    boolean isEnd(int state) {
        return translation.isEnd(states.get(state));
    }

    boolean hasSecondToken() {
        return edges.stream().anyMatch(out -> {
            for (int i = 1; i < out.length; i += 2) {
                if (out[i] == SECOND_TOKEN) {
                    return true;
                }
            }
            return false;
        });
    }

    Translation translation() {
        return translation;
    }

    /** The states from which one of these can be reached, these among them. @param taken the transitions that are followed, by their ids */
    BitSet reaching(BitSet goals, IntPredicate taken) {
        int[] first = new int[size() + 1];
        edges.forEach(out -> forTargets(out, taken, target -> first[target + 1]++));
        for (int i = 0; i < size(); i++) {
            first[i + 1] += first[i];
        }
        int[] sources = new int[first[size()]];
        int[] free = first.clone();
        for (int state = 0; state < size(); state++) {
            int from = state;
            forTargets(edges.get(state), taken, target -> sources[free[target]++] = from);
        }
        BitSet reaching = (BitSet) goals.clone();
        int[] open = new int[size()];
        int count = 0;
        for (int goal = goals.nextSetBit(0); goal >= 0; goal = goals.nextSetBit(goal + 1)) {
            open[count++] = goal;
        }
        while (count > 0) {
            int state = open[--count];
            for (int i = first[state]; i < first[state + 1]; i++) {
                if (!reaching.get(sources[i])) {
                    reaching.set(sources[i]);
                    open[count++] = sources[i];
                }
            }
        }
        return reaching;
    }

    private static void forTargets(int[] out, IntPredicate taken, IntConsumer use) {
        for (int i = 1; i < out.length; i += 2) {
            if (out[i] >= 0 && taken.test(out[i - 1])) {
                use.accept(out[i]);
            }
        }
    }
}
