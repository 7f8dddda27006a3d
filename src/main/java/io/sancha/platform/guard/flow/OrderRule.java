package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One rule of the bank on the order of things, as {@code processes/guard.yaml} has it. Every list of atoms means any of them.
 *
 * @param rule its id in the catalogue of rules
 * @param kind what it asks
 * @param what BEFORE: what may not come too early; NEVER: what may not come any more; ONCE: what comes
 *     once only, each of them; ALWAYS: empty
 * @param needs BEFORE: what must all have come earlier, each any of its atoms; ALWAYS: one, what must come before the case ends; NEVER, ONCE: empty
 * @param begins BEFORE, ONCE: what begins a new pass, so that what came before counts no more; NEVER, ALWAYS: after what it holds
 * @param unless NEVER: what lifts it again
 * @param zh why, in Chinese
 * @param en why, in English
 */
record OrderRule(String rule, Kind kind, List<Atom> what, List<List<Atom>> needs, List<Atom> begins, List<Atom> unless, String zh, String en) {
    /** What a rule asks. */
    enum Kind { BEFORE, NEVER, ALWAYS, ONCE }

    /**
     * One thing that is remembered along a path: it is so from any of {@code on} until any of {@code off}.
     *
     * @param missing what is missing on a path that breaks the rule; empty where nothing is
     * @param bad what breaks the rule
     */
    record Watch(String missing, List<Atom> on, List<Atom> off, List<Atom> bad) {
        /** Whether it is so after what was done, in its order. @param is tells of an atom whether it is what was done */
        <T> boolean after(List<T> done, BiPredicate<Atom, T> is) {
            for (int last = done.size() - 1; last >= 0; last--) {
                T one = done.get(last);
                if (on.stream().anyMatch(atom -> is.test(atom, one))) {
                    return true;
                }
                if (off.stream().anyMatch(atom -> is.test(atom, one))) {
                    return false;
                }
            }
            return false;
        }
    }

    /** What is remembered to tell whether the rule is kept. */
    List<Watch> watches() {
        return switch (kind) {
            case BEFORE -> needs.stream().map(need -> new Watch(text(need), need, begins, what)).toList();
            case NEVER -> List.of(new Watch("", begins, unless, what));
            case ALWAYS -> List.of(new Watch(text(needs.get(0)), begins, needs.get(0), List.of()));
            case ONCE -> what.stream().map(one -> new Watch("", List.of(one), begins, List.of(one))).toList();
        };
    }

    Monitor monitor(Watch watch, Doings doings) {
        return new Monitor(doings.ids(watch.on()), doings.ids(watch.off()), doings.ids(watch.bad()), kind != Kind.BEFORE, kind == Kind.ALWAYS);
    }

    /** The atoms without which the rule says nothing, and nobody would notice; what is left out of the diagrams does not come twice. */
    List<Atom> bearing() {
        if (kind == Kind.ONCE) {
            return List.of();
        }
        List<Atom> bearing = new ArrayList<>(what);
        bearing.addAll(begins);
        return bearing;
    }

    private static String text(List<Atom> atoms) {
        return String.join(" | ", atoms.stream().map(Atom::toString).toList());
    }
}
