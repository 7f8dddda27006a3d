package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Leaves out orders that make no difference: strong stubborn sets (Valmari, Stubborn sets for reduced state space generation, 1991). A set is grown from one
 * thing that may happen by whatever minds its order, and by what could make these possible; only what is in the set is looked at. Where every state of what
 * is left has a way to the end, the same holds of the whole, and every order that a rule watches is among those that are left, without a further condition
 * (Valmari, Stop it, and be stubborn!, 2015). What the machine does at once are steps of their own; what somebody sets off is taken with all that may follow
 * of it at once.
 */
final class Stubborn implements Explorer.Reduction {
    private final Pace pace;
    private final Work work;
    private final Units atOnce;
    private final Units someDay;

    /** @param watched ids of the transitions that a rule watches */
    Stubborn(Net net, BitSet watched, Pace pace, Work work) {
        this.pace = pace;
        this.work = work;
        List<Transition> all = net.transitions();
        atOnce = new Units(net, all.stream().filter(transition -> !pace.waits(transition)).map(List::of).toList(), watched, work);
        var runs = new Runs(net, pace, work);
        someDay = new Units(net, all.stream().filter(pace::waits).map(runs::of).toList(), watched, work);
    }

    @Override
    public List<Transition> of(State state, List<Transition> all) {
        if (all.size() < 2) {
            return all;
        }
        Units units = pace.waits(all.get(0)) ? someDay : atOnce;
        BitSet may = new BitSet();
        all.forEach(transition -> may.set(units.of(transition)));
        List<Transition> least = all;
        for (Transition seed : all) {
            List<Transition> chosen = grown(units, units.of(seed), state, may);
            if (chosen.size() < least.size()) {
                least = chosen;
            }
            if (least.size() == 1) {
                break;
            }
        }
        return least;
    }

    private List<Transition> grown(Units units, int seed, State state, BitSet may) {
        var set = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(seed));
        set.set(seed);
        while (!open.isEmpty()) {
            int unit = open.pop();
            work.spend(16);
            BitSet more = (BitSet) (may.get(unit) ? units.depending(unit) : units.enabling(unit, state, set)).clone();
            more.andNot(set);
            set.or(more);
            more.stream().forEach(open::push);
        }
        set.and(may);
        List<Transition> chosen = new ArrayList<>();
        set.stream().forEach(unit -> chosen.add(units.first(unit)));
        return chosen;
    }

    /** For each transition that somebody sets off, it and all that may follow of it at once. */
    private static final class Runs {
        private final Net net;
        private final List<List<Transition>> following = new ArrayList<>();
        private final List<Transition> completions;
        private final Work work;

        private Runs(Net net, Pace pace, Work work) {
            this.work = work;
            this.net = net;
            for (int place = 0; place < net.places(); place++) {
                following.add(new ArrayList<>(2));
            }
            net.transitions().stream().filter(transition -> !pace.waits(transition))
                .forEach(transition -> Arrays.stream(transition.inputs).forEach(place -> following.get(place).add(transition)));
            completions = net.transitions().stream().filter(transition -> !pace.waits(transition) && transition.emptyFrom < transition.emptyTo).toList();
        }

        private List<Transition> of(Transition begun) {
            List<Transition> run = new ArrayList<>(List.of(begun));
            var seen = new BitSet();
            for (int i = 0; i < run.size(); i++) {
                Transition transition = run.get(i);
                work.spend(completions.size());
                for (int place : transition.outputs) {
                    following.get(place).stream().filter(next -> isNew(next, seen)).forEach(run::add);
                }
                completions.stream().filter(scope -> empties(transition, scope)).filter(scope -> isNew(scope, seen)).forEach(run::add);
            }
            return run;
        }

        private static boolean isNew(Transition transition, BitSet seen) {
            boolean fresh = !seen.get(transition.id);
            seen.set(transition.id);
            return fresh;
        }

        /** Whether a transition may take the last token out of a scope: it takes one and leaves none. */
        private static boolean empties(Transition transition, Transition scope) {
            boolean takes = Arrays.stream(transition.inputs).anyMatch(place -> isIn(scope, place))
                || transition.resetFrom < scope.emptyTo && scope.emptyFrom < transition.resetTo;
            return takes && Arrays.stream(transition.outputs).noneMatch(place -> isIn(scope, place));
        }

        private static boolean isIn(Transition scope, int place) {
            return place >= scope.emptyFrom && place < scope.emptyTo;
        }
    }
}
