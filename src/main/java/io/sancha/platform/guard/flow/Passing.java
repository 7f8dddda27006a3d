package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Mapping;
import java.util.ArrayList;
import java.util.List;

/** One variable that goes from a process instance into another, one after another, each with a place of its own before it goes. */
final class Passing {
    final String name;
    /** Number of the variable that is read; null where an expression gives the value. */
    final Integer source;
    final int target;
    int place = Spot.NO;

    private Passing(String name, Integer source, int target) {
        this.name = name;
        this.source = source;
        this.target = target;
    }

    static List<Passing> of(List<Mapping> mappings, Instance from, Instance to) {
        List<Passing> passings = new ArrayList<>();
        for (Mapping mapping : mappings) {
            if (mapping.all()) {
                to.names().stream().filter(name -> from.variable(name) != null)
                    .forEach(name -> passings.add(new Passing(name, from.variable(name), to.variable(name))));
            } else if (to.variable(mapping.target()) != null) {
                passings.add(new Passing(mapping.target(), mapping.source() == null ? null : from.variable(mapping.source()), to.variable(mapping.target())));
            }
        }
        return passings;
    }
}
