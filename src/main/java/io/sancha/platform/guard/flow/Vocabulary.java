package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which variables each process speaks of, and what each can be. A value that moves between processes by {@code camunda:in} and {@code camunda:out} belongs
 * to the variables at both ends, so these share what they can be.
 */
final class Vocabulary {
    private final Tree tree;
    private final Answers answers;
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Set<String>> said = new HashMap<>();
    private final List<List<String>> moved = new ArrayList<>();
    private final Set<String> expressed = new TreeSet<>();

    Vocabulary(Tree tree, Answers answers) {
        this.tree = tree;
        this.answers = answers;
        tree.all().forEach(diagram -> names.putIfAbsent(diagram.id(), new TreeSet<>()));
        tree.all().forEach(diagram -> read(diagram.id(), diagram.body()));
        tree.all().forEach(diagram -> readCalls(diagram.id(), diagram.body()));
        expressed.forEach(key -> domain(key).addAll(asked(tree, key)));
        boolean grown = true;
        while (grown) {
            grown = moved.stream().map(move -> domain(move.get(1)).addAll(domain(move.get(0)))).reduce(false, Boolean::logicalOr);
        }
    }

    /** The variables of a process, in a fixed order. */
    Set<String> names(String process) {
        return names.get(process);
    }

    /** What a variable may be once it was set. */
    Set<String> values(String process, String variable) {
        return domain(process + "/" + variable);
    }

    /** Those of the variables that a node asks when it begins which are answers; what a repetition gives it is none. */
    List<String> asked(String process, Element element) {
        return element.code().asks().stream().filter(variable -> !values(process, variable).isEmpty()).toList();
    }

    /** The answers that a node's code may give, by variable. */
    Map<String, Set<String>> given(Element element) {
        Map<String, Set<String>> given = new TreeMap<>();
        answers.beansAt(element).forEach(bean -> given.putAll(answers.of(bean)));
        element.code().sets().forEach((variable, value) -> given.put(variable, Set.of(value)));
        return given;
    }

    /** What an expression may give: whatever is asked of its variable, and something that is not. */
    private static Set<String> asked(Tree tree, String key) {
        Set<String> asked = new TreeSet<>(Set.of(Values.OTHER));
        asked(tree.process(key.substring(0, key.indexOf('/'))).body(), key.substring(key.indexOf('/') + 1), asked);
        return asked;
    }

    private static void asked(Scope scope, String variable, Set<String> asked) {
        scope.flows().stream().filter(flow -> flow.condition() != null)
            .forEach(flow -> asked.addAll(flow.condition().asked().getOrDefault(variable, Set.of())));
        for (Element element : scope.elements()) {
            if (element.body() != null) {
                asked(element.body(), variable, asked);
            }
        }
    }

    private Set<String> domain(String key) {
        return said.computeIfAbsent(key, k -> new LinkedHashSet<>());
    }

    private void read(String process, Scope scope) {
        for (Flow flow : scope.flows()) {
            if (flow.condition() != null) {
                names.get(process).addAll(flow.condition().asked().keySet());
            }
            flow.sets().forEach((variable, value) -> say(process, variable, Set.of(value)));
        }
        for (Element element : scope.elements()) {
            given(element).forEach((variable, values) -> say(process, variable, values));
            names.get(process).addAll(element.code().asks());
            if (element.body() != null) {
                read(process, element.body());
            }
        }
    }

    private void say(String process, String variable, Set<String> values) {
        names.get(process).add(variable);
        domain(process + "/" + variable).addAll(values);
    }

    private void readCalls(String process, Scope scope) {
        for (Element element : scope.elements()) {
            if (element.call() != null && tree.process(element.call().process()) != null) {
                String called = element.call().process();
                element.call().in().forEach(mapping -> move(process, called, mapping));
                element.call().out().forEach(mapping -> move(called, process, mapping));
            }
            if (element.body() != null) {
                readCalls(process, element.body());
            }
        }
    }

    private void move(String from, String to, Mapping mapping) {
        if (mapping.all()) {
            names.get(from).stream().filter(names.get(to)::contains).forEach(name -> moved.add(List.of(from + "/" + name, to + "/" + name)));
            return;
        }
        names.get(to).add(mapping.target());
        if (mapping.source() == null) {
            expressed.add(to + "/" + mapping.target());
        } else {
            names.get(from).add(mapping.source());
            moved.add(List.of(from + "/" + mapping.source(), to + "/" + mapping.target()));
        }
    }
}
