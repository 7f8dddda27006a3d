package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands directly within a process or a sub-process: nodes in the order of the file, and the flows between them in theirs. */
final class Scope {
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Flow> flows;
    private final Map<String, List<Flow>> outgoing = new LinkedHashMap<>();
    private final Map<String, List<Flow>> incoming = new LinkedHashMap<>();

    Scope(List<Element> elements, List<Flow> flows) {
        elements.forEach(element -> this.elements.put(element.id(), element));
        this.flows = List.copyOf(flows);
        for (Flow flow : flows) {
            outgoing.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.to(), to -> new ArrayList<>()).add(flow);
        }
    }

    Iterable<Element> elements() {
        return elements.values();
    }

    List<Flow> flows() {
        return flows;
    }

    Element element(String id) {
        return elements.get(id);
    }

    List<Flow> leaving(String id) {
        return outgoing.getOrDefault(id, List.of());
    }

    List<Flow> entering(String id) {
        return incoming.getOrDefault(id, List.of());
    }

    /** The events at the edge of an activity. */
    List<Element> edge(String id) {
        return elements.values().stream().filter(element -> id.equals(element.event().attachedTo())).toList();
    }

    /** The nodes that begin it: its start events, or, as the engine has it, none where there are none. */
    List<Element> starts() {
        return elements.values().stream().filter(element -> element.kind() == Element.Kind.START).toList();
    }

    /** The nodes from which a token can come to this one without leaving the scope, through flows and links. */
    Set<String> before(String id) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String at = open.pop();
            List<String> sources = new ArrayList<>(entering(at).stream().map(Flow::from).toList());
            Element element = elements.get(at);
            if (element != null && element.kind() == Element.Kind.CATCH && element.event().trigger() == Element.Trigger.LINK) {
                elements.values().stream().filter(other -> isLinkTo(other, element)).map(Element::id).forEach(sources::add);
            }
            sources.stream().filter(found::add).forEach(open::push);
        }
        return found;
    }

    /** The nodes to which a token comes from this event at an edge, and from nowhere else. */
    Set<String> onlyBehind(String id) {
        Set<String> begun = new HashSet<>();
        for (Element element : elements.values()) {
            boolean other = element.event().attachedTo() != null || entering(element.id()).isEmpty();
            if (other && !element.id().equals(id)) {
                begun.add(element.id());
            }
        }
        Set<String> behind = behind(Set.of(id));
        behind.removeAll(behind(begun));
        behind.remove(id);
        return behind;
    }

    private Set<String> behind(Set<String> begun) {
        Set<String> found = new HashSet<>(begun);
        Deque<String> open = new ArrayDeque<>(begun);
        while (!open.isEmpty()) {
            leaving(open.pop()).stream().map(Flow::to).filter(elements::containsKey).filter(found::add).forEach(open::push);
        }
        return found;
    }

    private static boolean isLinkTo(Element thrower, Element catcher) {
        return thrower.kind() == Element.Kind.THROW && thrower.event().trigger() == Element.Trigger.LINK
            && thrower.event().reference().equals(catcher.event().reference());
    }
}
