package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events are what they seem (MOD-06): of two definitions in one event the engine takes the one that comes first in an order of its own; a kind that
 * it does not know at a place it passes over; and what is done for each one of a list is done for all of them.
 */
final class Events {
    /** Where an event may be of a kind; of times, messages, signals and conditions others tell. */
    private static final Map<String, Set<String>> PLACES = Map.of("terminateEventDefinition", Set.of("endEvent"),
        "linkEventDefinition", Set.of("intermediateThrowEvent", "intermediateCatchEvent"));
    private final Diagram diagram;
    private final Found found;

    Events(Diagram diagram, Found found) {
        this.diagram = diagram;
        this.found = found;
    }

    void check() {
        diagram.nodes().forEach(node -> {
            List<Element> definitions = node.children().stream().filter(child -> child.name().endsWith("EventDefinition")).toList();
            say(definitions.size() < 2 && node.children("eventDefinitionRef").isEmpty(), node, "一个事件只能有一个定义",
                "an event has one definition, and it stands in the event itself");
            definitions.forEach(definition -> say(PLACES.getOrDefault(definition.name(), Set.of(node.name())).contains(node.name()), node,
                node.name() + " 不能有 " + definition.name() + "：引擎不理会，或拒绝", "a " + node.name() + " has no " + definition.name()
                    + ": the engine does not heed it, or refuses it"));
        });
        diagram.nodes().filter(node -> node.is("boundaryEvent") && !node.given("cancelActivity").equals("false"))
            .filter(node -> diagram.nodes().anyMatch(part -> part.given("id").equals(node.given("attachedToRef"))
                && !part.children("multiInstanceLoopCharacteristics").isEmpty()))
            .forEach(node -> say(false, node, "对名单逐一重复的部分不得在边上被中断：其余的就不办了",
                "what is repeated for each one of a list is not ended at its edge: the others would not be done"));
    }

    private void say(boolean right, Element node, String chinese, String english) {
        found.unless(right, diagram.file(), node.id(), chinese, english);
    }
}
