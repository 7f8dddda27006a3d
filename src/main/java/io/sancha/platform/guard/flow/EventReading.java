package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Event;
import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Reads what an event is about, and by what name it is called from elsewhere. */
final class EventReading {
    private static final Map<String, Trigger> TRIGGERS = Map.of("timerEventDefinition", Trigger.TIMER, "messageEventDefinition", Trigger.MESSAGE,
        "signalEventDefinition", Trigger.SIGNAL, "conditionalEventDefinition", Trigger.CONDITION, "errorEventDefinition", Trigger.ERROR,
        "escalationEventDefinition", Trigger.ESCALATION, "terminateEventDefinition", Trigger.TERMINATE, "linkEventDefinition", Trigger.LINK,
        "compensateEventDefinition", Trigger.COMPENSATION, "cancelEventDefinition", Trigger.CANCEL);
    private static final List<String> REFERENCES = List.of("messageRef", "signalRef", "errorRef", "escalationRef");

    /** By the id of a message, signal, error or escalation the name or code by which it is known. */
    private final Map<String, String> names = new HashMap<>();

    EventReading(DomElement definitions) {
        Map<String, String> called = Map.of("message", "name", "signal", "name", "error", "errorCode", "escalation", "escalationCode");
        for (DomElement child : definitions.getChildElements()) {
            String attribute = called.get(child.getLocalName());
            if (attribute != null && child.getAttribute(attribute) != null) {
                names.put(child.getAttribute("id"), child.getAttribute(attribute));
            }
        }
    }

    Event of(DomElement node, Kind kind) {
        boolean interrupting = !"false".equals(node.getAttribute("cancelActivity")) && !"false".equals(node.getAttribute("isInterrupting"));
        String attachedTo = kind == Kind.BOUNDARY ? node.getAttribute("attachedToRef") : null;
        if (kind == Kind.WAITING && node.getAttribute("messageRef") != null) {
            return new Event(Trigger.MESSAGE, name(node.getAttribute("messageRef")), true, null, false);
        }
        for (DomElement child : node.getChildElements()) {
            Trigger trigger = Reading.BPMN.equals(child.getNamespaceURI()) ? TRIGGERS.get(child.getLocalName()) : null;
            if (trigger != null) {
                return new Event(trigger, trigger == Trigger.TIMER ? time(child) : reference(child), interrupting, attachedTo,
                    !Reading.children(child, "timeCycle").isEmpty());
            }
        }
        return attachedTo == null && interrupting ? Event.NONE : new Event(Trigger.NONE, "", interrupting, attachedTo, false);
    }

    /** What a timer says: a date, a duration, a cycle. */
    private static String time(DomElement definition) {
        return definition.getChildElements().stream().filter(child -> child.getLocalName().startsWith("time")).map(DomElement::getTextContent)
            .map(String::strip).findFirst().orElse("");
    }

    private String reference(DomElement definition) {
        if (definition.getLocalName().startsWith("link")) {
            return definition.getAttribute("name") == null ? "" : definition.getAttribute("name");
        }
        return REFERENCES.stream().map(definition::getAttribute).filter(id -> id != null).map(this::name).findFirst().orElse("");
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }
}
