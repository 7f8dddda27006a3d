package io.sancha.platform.guard.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A diagram that could be read.
 *
 * @param file its name in the deployment
 * @param definitions the outermost element
 * @param process the one process in it
 * @param model the same for whoever needs the typed model; null where it was not asked for
 */
public record Diagram(String file, Element definitions, Element process, BpmnModelInstance model) {
    private static final Set<String> NODES = Set.of("userTask", "serviceTask", "businessRuleTask", "task", "manualTask", "receiveTask", "sendTask",
        "scriptTask",
        "callActivity", "subProcess", "transaction", "adHocSubProcess", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
        "boundaryEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway");

    /** Key of the process. */
    public String key() {
        return process.given("id");
    }

    /** Everything that a token can stand on, also within sub-processes, in the order of the file. */
    public Stream<Element> nodes() {
        return process.all().filter(element -> Element.BPMN.equals(element.namespace()) && NODES.contains(element.name()));
    }

    /** Whether an element of BPMN is something that a token can stand on. */
    public static boolean isNode(Element element) {
        return Element.BPMN.equals(element.namespace()) && NODES.contains(element.name());
    }

    public List<Element> flows() {
        return process.all("sequenceFlow").toList();
    }

    /** The name of a message by the id of its definition; empty where the file has none. */
    public String message(String reference) {
        return definitions.children("message").stream().filter(message -> message.given("id").equals(reference)).map(message -> message.given("name"))
            .findFirst().orElse("");
    }
}
