package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The processes that were given, and who calls whom. */
final class Tree {
    private final Map<String, Diagram> processes = new TreeMap<>();
    private final Map<List<String>, Diagram> standing;

    Tree(Collection<Diagram> diagrams) {
        this(diagrams, Map.of());
    }

    /**
     * @param standing diagrams of instances that run already and may follow an older version, by the ids of the call activities that led to them, the
     *     outermost first; the outermost process itself by none
     */
    Tree(Collection<Diagram> diagrams, Map<List<String>, Diagram> standing) {
        diagrams.forEach(diagram -> processes.putIfAbsent(diagram.id(), diagram));
        this.standing = standing;
    }

    Collection<Diagram> processes() {
        return processes.values();
    }

    /** @return null where no diagram that was given has it */
    Diagram process(String id) {
        return id == null ? null : processes.get(id);
    }

    /** The process that is called there. */
    Diagram called(List<String> path, String id) {
        Diagram known = standing.get(path);
        return known != null && known.id().equals(id) ? known : process(id);
    }

    /** Those that were given, and the versions that instances follow which run already. */
    List<Diagram> all() {
        List<Diagram> all = new ArrayList<>(processes.values());
        all.addAll(standing.values());
        return all;
    }

    /** The processes that nobody calls; and of those that only call each other in a ring, the first. */
    List<Diagram> roots() {
        Set<String> called = new HashSet<>();
        processes.values().forEach(diagram -> calls(diagram.body(), called));
        Set<Diagram> roots = new LinkedHashSet<>();
        Set<String> reached = new HashSet<>();
        processes.values().stream().filter(diagram -> !called.contains(diagram.id())).forEach(diagram -> take(diagram, roots, reached));
        processes.values().stream().filter(diagram -> !reached.contains(diagram.id())).forEach(diagram -> {
            if (!reached.contains(diagram.id())) {
                take(diagram, roots, reached);
            }
        });
        return List.copyOf(roots);
    }

    private void take(Diagram diagram, Set<Diagram> roots, Set<String> reached) {
        roots.add(diagram);
        reach(diagram, reached);
    }

    private void reach(Diagram diagram, Set<String> reached) {
        if (diagram != null && reached.add(diagram.id())) {
            Set<String> called = new HashSet<>();
            calls(diagram.body(), called);
            called.forEach(id -> reach(process(id), reached));
        }
    }

    private static void calls(Scope scope, Set<String> called) {
        for (Element element : scope.elements()) {
            if (element.call() != null && element.call().process() != null) {
                called.add(element.call().process());
            }
            if (element.body() != null) {
                calls(element.body(), called);
            }
        }
    }
}
