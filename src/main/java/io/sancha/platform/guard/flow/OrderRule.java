package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule of the bank on the order of things, as {@code processes/guard.yaml} has it. Every list of atoms means any of them.
 *
 * @param rule its id in the catalogue of rules
 * @param kind what it asks
 * @param what BEFORE: what may not come too early; NEVER: what may not come any more; ALWAYS: empty
 * @param needs BEFORE: what must all have come earlier, each any of its atoms; ALWAYS: one, what must come before the case ends; NEVER: empty
 * @param begins BEFORE: what begins a new pass, so that what came before counts no more; NEVER, ALWAYS: after what it holds
 * @param unless NEVER: what lifts it again
 * @param zh why, in Chinese
 * @param en why, in English
 */
record OrderRule(String rule, Kind kind, List<Atom> what, List<List<Atom>> needs, List<Atom> begins, List<Atom> unless, String zh, String en) {
    /** What a rule asks. */
    enum Kind { BEFORE, NEVER, ALWAYS }

    /** What must be watched, by what is missing on a path that breaks it; the empty text where nothing is. */
    Map<String, Monitor> monitors(Doings doings) {
        Map<String, Monitor> monitors = new LinkedHashMap<>();
        switch (kind) {
            case BEFORE -> needs.forEach(need -> monitors.put(text(need),
                new Monitor(doings.ids(need), doings.ids(begins), doings.ids(what), false, false)));
            case NEVER -> monitors.put("", new Monitor(doings.ids(begins), doings.ids(unless), doings.ids(what), true, false));
            case ALWAYS -> monitors.put(text(needs.get(0)),
                new Monitor(doings.ids(begins), doings.ids(needs.get(0)), new BitSet(), true, true));
        }
        return monitors;
    }

    /** The atoms without which the rule says nothing. */
    List<Atom> bearing() {
        List<Atom> bearing = new ArrayList<>(what);
        bearing.addAll(begins);
        return bearing;
    }

    private static String text(List<Atom> atoms) {
        return String.join(" | ", atoms.stream().map(Atom::toString).toList());
    }
}
