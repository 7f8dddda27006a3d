package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which variables may still be asked from where the tokens lie. A value that nobody will ask makes two states of one, so it is forgotten at once. For each
 * place the backward pass of compilers (Aho and others, Compilers, live variables), and for a state the union over its tokens.
 */
final class Liveness {
    private final Net net;
    private final List<BitSet> asked = new ArrayList<>();

    Liveness(Net net) {
        this.net = net;
        List<List<Transition>> producers = new ArrayList<>();
        for (int place = 0; place < net.places(); place++) {
            asked.add(new BitSet(net.variables()));
            producers.add(new ArrayList<>(2));
        }
        net.transitions().forEach(transition -> Arrays.stream(transition.outputs).forEach(place -> producers.get(place).add(transition)));
        Deque<Transition> open = new ArrayDeque<>(net.transitions());
        while (!open.isEmpty()) {
            Transition transition = open.pollLast();
            BitSet before = before(transition);
            for (int place : transition.inputs) {
                int known = asked.get(place).cardinality();
                asked.get(place).or(before);
                if (asked.get(place).cardinality() > known) {
                    open.addAll(producers.get(place));
                }
            }
        }
    }

    private BitSet before(Transition transition) {
        var living = new BitSet();
        for (int place : transition.outputs) {
            living.or(asked.get(place));
        }
        living.clear(transition.clearFrom, transition.clearTo);
        for (int i = 0; i < transition.writes.length; i += 2) {
            living.clear(transition.writes[i]);
        }
        for (int i = 0; i < transition.guards.length; i += 2) {
            living.set(transition.guards[i]);
        }
        return living;
    }

    /** The first so many of these ascending numbers, without the values that nobody will ask. */
    int[] living(int[] codes, int count) {
        int kept = 0;
        int marked = 0;
        while (marked < count && codes[marked] < net.places()) {
            marked++;
        }
        int[] living = new int[count];
        for (int i = 0; i < count; i++) {
            if (i < marked || isAsked(codes, marked, net.variable(codes[i]))) {
                living[kept++] = codes[i];
            }
        }
        return kept == count ? living : Arrays.copyOf(living, kept);
    }

    private boolean isAsked(int[] codes, int marked, int variable) {
        for (int i = 0; i < marked; i++) {
            if (asked.get(codes[i]).get(variable)) {
                return true;
            }
        }
        return false;
    }
}
