package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes that a reviewer might make to a diagram, on the diagram as it was read. */
final class Mutation {
    private Mutation() {
    }

    /** A change of the scopes of one process. */
    interface Change extends UnaryOperator<Scope> {
    }

    static List<Diagram> in(List<Diagram> tree, String process, Change change) {
        return tree.stream().map(diagram -> diagram.id().equals(process) ? new Diagram(process, diagram.file(), deep(diagram.body(), change)) : diagram)
            .toList();
    }

    private static Scope deep(Scope scope, Change change) {
        List<Element> elements = new ArrayList<>();
        scope.elements().forEach(element -> elements.add(element.body() == null ? element : new Element(element.id(), element.kind(), element.event(),
            element.course(), element.code(), element.call(), deep(element.body(), change))));
        return change.apply(new Scope(elements, scope.flows()));
    }

    /** What could follow where a node was taken out: what it leads to, and where that is a choice, what the choice leads to. */
    static Set<String> behind(List<Diagram> tree, String process, String id) {
        Set<String> behind = new LinkedHashSet<>();
        in(tree, process, scope -> {
            scope.leaving(id).forEach(flow -> {
                behind.add(flow.to());
                scope.leaving(flow.to()).stream().filter(next -> scope.element(flow.to()).kind() == Element.Kind.EXCLUSIVE)
                    .forEach(next -> behind.add(next.to()));
            });
            return scope;
        });
        return behind;
    }

    /** A node is taken out, with what stands at its edge: whatever led to it leads to what comes next. */
    static Change without(String id, String next) {
        return scope -> {
            if (scope.element(id) == null) {
                return scope;
            }
            List<Element> elements = new ArrayList<>();
            scope.elements().forEach(element -> {
                if (!element.id().equals(id) && !id.equals(element.event().attachedTo())) {
                    elements.add(element);
                }
            });
            return new Scope(elements, scope.flows().stream().filter(flow -> !flow.from().equals(id)).filter(flow -> !isAtEdge(scope, flow.from(), id))
                .map(flow -> flow.to().equals(id) ? to(flow, next) : flow).toList());
        };
    }

    private static boolean isAtEdge(Scope scope, String from, String id) {
        return scope.element(from) != null && id.equals(scope.element(from).event().attachedTo());
    }

    private static Flow to(Flow flow, String target) {
        return new Flow(flow.id(), flow.from(), target, flow.condition(), flow.sets());
    }

    /** Where two flows ask for these answers, each leads to where the other led. */
    static Change swapped(String variable, String one, String other) {
        return scope -> {
            List<Flow> flows = new ArrayList<>();
            for (Flow flow : scope.flows()) {
                Flow twin = !asks(flow, variable, one) && !asks(flow, variable, other) ? null : scope.leaving(flow.from()).stream()
                    .filter(peer -> peer != flow && asks(peer, variable, asks(flow, variable, one) ? other : one)).findFirst().orElse(null);
                flows.add(twin == null ? flow : to(flow, twin.to()));
            }
            List<Element> elements = new ArrayList<>();
            scope.elements().forEach(elements::add);
            return new Scope(elements, flows);
        };
    }

    private static boolean asks(Flow flow, String variable, String answer) {
        return flow.condition() != null && flow.condition().asked().getOrDefault(variable, Set.of()).contains(answer);
    }

    /** A flow leads somewhere else. */
    static Change redirected(String from, String to, String target) {
        return scope -> {
            List<Element> elements = new ArrayList<>();
            scope.elements().forEach(elements::add);
            return new Scope(elements, scope.flows().stream()
                .map(flow -> flow.from().equals(from) && flow.to().equals(to) && scope.element(target) != null ? to(flow, target) : flow).toList());
        };
    }

    /** A bean is called nowhere. */
    static Change silent(String bean) {
        return beans(id -> false, bean);
    }

    /** A bean is called at this node only. */
    static Change calling(String bean, String id) {
        return beans(id::equals, bean);
    }

    private static Change beans(Predicate<String> at, String bean) {
        return scope -> {
            List<Element> elements = new ArrayList<>();
            scope.elements().forEach(element -> {
                Set<String> beans = new HashSet<>(element.code().beans());
                beans.remove(bean);
                if (at.test(element.id())) {
                    beans.add(bean);
                }
                elements.add(new Element(element.id(), element.kind(), element.event(), element.course(),
                    new Code(beans, element.code().sets(), element.code().due(), element.code().asks()), element.call(), element.body()));
            });
            return new Scope(elements, scope.flows());
        };
    }
}
