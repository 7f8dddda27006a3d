package io.sancha.platform.guard.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A process instance within the tree: its variables, as the engine keeps them apart from those of its callers. */
final class Instance {
    private final String process;
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private final int first;

    /** @param names the variables that its diagram speaks of */
    Instance(String process, Set<String> names, Net net) {
        this.process = process;
        first = net.variables(names.size());
        names.forEach(name -> variables.put(name, first + variables.size()));
    }

    String process() {
        return process;
    }

    Set<String> names() {
        return variables.keySet();
    }

    /** @return null where the diagram never speaks of it */
    Integer variable(String name) {
        return variables.get(name);
    }

    int first() {
        return first;
    }

    int end() {
        return first + variables.size();
    }
}
