package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Every flow of every diagram led to every other element of it, and from every other; every event at an edge put at every other element: one change at a
 * time. Only what changes is read anew.
 */
public final class Redirections {
    private final List<Diagram> diagrams = new ArrayList<>();

    /** @param models all diagrams of a tree, by the names of their files */
    public Redirections(Map<String, BpmnModelInstance> models) {
        models.forEach((file, model) -> diagrams.addAll(Reading.of(file, model.getDocument().getRootElement())));
    }

    /** What is done: a flow leads elsewhere, or comes from elsewhere; an event stands at another edge. */
    public enum Kind { TO, FROM, AT }

    /**
     * One change.
     *
     * @param what the flow that is led elsewhere, or the event that is put elsewhere
     * @param other the other element
     */
    public record Redirection(String diagram, String file, Kind kind, String what, String other) {
        /** Such as {@code to;review;agreed-to-case-rejected;record-opinion}. */
        public String name() {
            return String.join(";", kind.name().toLowerCase(Locale.ROOT), diagram, what, other);
        }
    }

    /** All of them, always in the same order. */
    public List<Redirection> all() {
        List<Redirection> all = new ArrayList<>();
        for (Diagram diagram : diagrams) {
            List<Element> elements = new ArrayList<>();
            List<Flow> flows = new ArrayList<>();
            everything(diagram.body(), elements, flows);
            for (Element other : elements) {
                flows.stream().filter(flow -> !flow.to().equals(other.id())).forEach(flow -> all.add(of(diagram, Kind.TO, flow.id(), other)));
                flows.stream().filter(flow -> !flow.from().equals(other.id())).forEach(flow -> all.add(of(diagram, Kind.FROM, flow.id(), other)));
                elements.stream().filter(element -> element.event().attachedTo() != null && !element.event().attachedTo().equals(other.id()))
                    .forEach(element -> all.add(of(diagram, Kind.AT, element.id(), other)));
            }
        }
        return all;
    }

    private static Redirection of(Diagram diagram, Kind kind, String what, Element other) {
        return new Redirection(diagram.id(), diagram.file(), kind, what, other.id());
    }

    private static void everything(Scope scope, List<Element> elements, List<Flow> flows) {
        flows.addAll(scope.flows());
        scope.elements().forEach(element -> {
            elements.add(element);
            if (element.body() != null) {
                everything(element.body(), elements, flows);
            }
        });
    }

    /** What the proofs of the flow find of the whole tree with this change. */
    public List<Finding> found(FlowCheck check, Redirection change) {
        return check.check(with(change));
    }

    private Stream<Diagram> with(Redirection change) {
        return diagrams.stream().map(diagram -> diagram.id().equals(change.diagram())
            ? new Diagram(diagram.id(), diagram.file(), with(diagram.body(), change)) : diagram);
    }

    private static Scope with(Scope scope, Redirection change) {
        List<Element> elements = new ArrayList<>();
        scope.elements().forEach(element -> elements.add(new Element(element.id(), element.kind(), with(element, change), element.course(), element.code(),
            element.call(), element.body() == null ? null : with(element.body(), change))));
        return new Scope(elements, scope.flows().stream().map(flow -> flow.id().equals(change.what()) ? led(flow, change) : flow).toList());
    }

    private static Element.Event with(Element element, Redirection change) {
        Element.Event event = element.event();
        boolean put = change.kind() == Kind.AT && element.id().equals(change.what());
        return put ? new Element.Event(event.trigger(), event.reference(), event.interrupting(), change.other(), event.repeats()) : event;
    }

    private static Flow led(Flow flow, Redirection change) {
        return change.kind() == Kind.TO ? new Flow(flow.id(), flow.from(), change.other(), flow.condition(), flow.sets())
            : new Flow(flow.id(), change.other(), flow.to(), flow.condition(), flow.sets());
    }
}
