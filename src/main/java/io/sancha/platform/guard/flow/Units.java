package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Things that happen as a whole, and what each may read and change: places, variables, and what a rule watches, as numbers in this order. Two of which
 * neither changes what the other reads or changes do not mind which is first.
 */
final class Units {
    private final Net net;
    private final Work work;
    private final int watched;
    /** By unit the transition that begins it. */
    private final List<Transition> first = new ArrayList<>();
    private final List<BitSet> reads = new ArrayList<>();
    private final List<BitSet> changes = new ArrayList<>();
    private final int[] unitOf;
    private final List<List<Integer>> readers = new ArrayList<>();
    private final List<List<Integer>> changers = new ArrayList<>();
    private final BitSet[] depending;

    /** @param visible ids of the transitions that a rule watches: their order matters always */
    Units(Net net, List<List<Transition>> units, BitSet visible, Work work) {
        this.net = net;
        this.work = work;
        watched = net.places() + net.variables();
        unitOf = new int[net.transitions().size()];
        for (int i = 0; i <= watched; i++) {
            readers.add(new ArrayList<>(2));
            changers.add(new ArrayList<>(2));
        }
        units.forEach(unit -> add(unit, visible));
        depending = new BitSet[units.size()];
    }

    private void add(List<Transition> unit, BitSet visible) {
        int number = first.size();
        unitOf[unit.get(0).id] = number;
        first.add(unit.get(0));
        var read = new BitSet();
        var changed = new BitSet();
        work.spend(unit.size());
        for (Transition transition : unit) {
            take(transition, read, changed);
            changed.set(watched, changed.get(watched) || visible.get(transition.id));
        }
        reads.add(read);
        changes.add(changed);
        work.spend(read.cardinality() + changed.cardinality());
        read.stream().forEach(thing -> readers.get(thing).add(number));
        changed.stream().forEach(thing -> changers.get(thing).add(number));
    }

    private void take(Transition transition, BitSet read, BitSet changed) {
        for (int place : transition.inputs) {
            changed.set(place);
        }
        for (int place : transition.outputs) {
            changed.set(place);
        }
        changed.set(transition.resetFrom, transition.resetTo);
        read.set(transition.emptyFrom, transition.emptyTo);
        for (BitSet asked : new BitSet[] {transition.some, transition.none}) {
            if (asked != null) {
                read.or(asked);
            }
        }
        changed.set(net.places() + transition.clearFrom, net.places() + transition.clearTo);
        for (int i = 0; i < transition.guards.length; i += 2) {
            read.set(net.places() + transition.guards[i]);
        }
        for (int i = 0; i < transition.writes.length; i += 2) {
            changed.set(net.places() + transition.writes[i]);
        }
    }

    int of(Transition transition) {
        return unitOf[transition.id];
    }

    Transition first(int unit) {
        return first.get(unit);
    }

    /** The units that mind whether they come before this one or after it. */
    BitSet depending(int unit) {
        if (depending[unit] == null) {
            var found = new BitSet();
            changes.get(unit).stream().forEach(thing -> {
                work.spend(readers.get(thing).size() + changers.get(thing).size());
                readers.get(thing).forEach(found::set);
                changers.get(thing).forEach(found::set);
            });
            reads.get(unit).stream().forEach(thing -> changers.get(thing).forEach(found::set));
            depending[unit] = found;
        }
        return depending[unit];
    }

    /**
     * Units without which this one, which cannot begin now, will not be able to: those that change one thing that keeps it from beginning; of several such
     * things the one that brings the fewest units that are not there yet.
     */
    BitSet enabling(int unit, State state, BitSet there) {
        Transition transition = first.get(unit);
        BitSet least = null;
        for (int place : transition.inputs) {
            if (!state.has(place)) {
                least = lesser(least, units(changers.get(place)), there);
            }
        }
        for (int place : state.codes()) {
            if (transition.asksEmpty(place)) {
                least = lesser(least, units(changers.get(place)), there);
            }
        }
        if (transition.some != null && !state.hasAny(transition.some)) {
            least = lesser(least, changing(transition.some.stream()), there);
        }
        return least != null ? least : changing(IntStream.range(0, transition.guards.length / 2).map(i -> net.places() + transition.guards[2 * i]));
    }

    private static BitSet lesser(BitSet one, BitSet other, BitSet there) {
        return one == null || more(other, there) < more(one, there) ? other : one;
    }

    private static int more(BitSet units, BitSet there) {
        BitSet more = (BitSet) units.clone();
        more.andNot(there);
        return more.cardinality();
    }

    private BitSet changing(IntStream things) {
        var found = new BitSet();
        things.forEach(thing -> changers.get(thing).forEach(found::set));
        return found;
    }

    private static BitSet units(List<Integer> numbers) {
        var found = new BitSet();
        numbers.forEach(found::set);
        return found;
    }
}
