package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transitions of a net by what is done in them, as rules on order name it. */
final class Doings {
    private final Map<String, List<Transition>> byName = new HashMap<>();

    Doings(List<Transition> transitions) {
        for (Transition transition : transitions) {
            if (transition.step.done()) {
                Step step = transition.step;
                byName.computeIfAbsent(step.name(), name -> new ArrayList<>()).add(transition);
                step.element().code().beans()
                    .forEach(bean -> byName.computeIfAbsent(step.process() + "/" + bean + "()", name -> new ArrayList<>()).add(transition));
            }
        }
    }

    /** The ids of the transitions in which any of these happens. */
    BitSet ids(List<Atom> atoms) {
        var ids = new BitSet();
        atoms.forEach(atom -> byName.getOrDefault(atom.name(), List.of()).stream().filter(transition -> atom.is(transition.step))
            .forEach(transition -> ids.set(transition.id)));
        return ids;
    }
}
