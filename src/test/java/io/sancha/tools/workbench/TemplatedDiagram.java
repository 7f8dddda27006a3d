package io.sancha.tools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A diagram in which somebody draws a bare task in the place of one of its elements and chooses a template for it, as Camunda Modeler writes it. What no
 * template of Camunda 7 can say stays as it was drawn: the flows, and over what an element is repeated.
 */
final class TemplatedDiagram {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DRAWN = Set.of("incoming", "outgoing", "multiInstanceLoopCharacteristics");
    private static final List<String> REFERENCES = List.of("id", "sourceRef", "targetRef", "attachedToRef", "bpmnElement");
    private final Document document;

    TemplatedDiagram(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (Exception e) {
            throw new IllegalArgumentException("no diagram", e);
        }
    }

    byte[] content() {
        try {
            var written = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(written));
            return written.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a task fresh from Modeler's palette in the place of an element. @return the task */
    Element bare(String id) {
        Element task = renamed(element(id), "task");
        List.copyOf(attributes(task)).forEach(attribute -> task.removeAttributeNode((org.w3c.dom.Attr) attribute));
        task.setAttribute("id", id);
        children(task).stream().filter(child -> !DRAWN.contains(child.getLocalName())).forEach(task::removeChild);
        give(task, "Activity_" + Integer.toString(id.hashCode() & 0x7fffffff, 36));
        return task;
    }

    /** An event as it is drawn: its place and for what kind of thing it waits, and nothing by which somebody would know it. */
    private Element drawn(String id, String type) {
        Element event = element(id);
        assertThat("bpmn:" + event.getLocalName()).isEqualToIgnoringCase(type);
        event.removeAttribute("name");
        give(event, "Event_" + Integer.toString(id.hashCode() & 0x7fffffff, 36));
        return event;
    }

    private Element element(String id) {
        return all().stream().filter(element -> BPMN.equals(element.getNamespaceURI()) && element.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    /** Chooses the template for a bare task in the place of the element that it is about. */
    void apply(JsonNode template) {
        String id = template.at("/properties/0/value").asText();
        String type = template.at("/elementType/value").asText().replace("bpmn:", "");
        Element element = type.isEmpty() ? drawn(id, template.at("/appliesTo/0").asText())
            : renamed(bare(id), type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
        element.setAttributeNS(CAMUNDA, "camunda:modelerTemplate", template.get("id").asText());
        template.get("properties").forEach(property -> write(element, property.get("binding"), property.get("value").asText()));
    }

    private void write(Element element, JsonNode binding, String value) {
        switch (binding.get("type").asText()) {
            case "property" -> attribute(element, binding.get("name").asText(), value);
            case "camunda:in:businessKey" -> extension(element, "in").setAttribute("businessKey", value);
            case "camunda:out" -> {
                Element out = extension(element, "out");
                out.setAttribute("source", binding.get("source").asText());
                out.setAttribute("target", value);
            }
            default -> throw new IllegalArgumentException("not known here: " + binding);
        }
    }

    private void attribute(Element element, String name, String value) {
        if (name.equals("id")) {
            give(element, value);
        } else if (name.equals("camunda:calledElementBinding")) {
            // Modeler does not write what the engine takes anyway
            element.removeAttributeNS(CAMUNDA, "calledElementBinding");
        } else if (name.startsWith("camunda:")) {
            element.setAttributeNS(CAMUNDA, name, value);
        } else {
            element.setAttribute(name, value);
        }
    }

    private Element extension(Element element, String name) {
        Element around = children(element).stream().filter(child -> child.getLocalName().equals("extensionElements")).findFirst().orElse(null);
        if (around == null) {
            around = document.createElementNS(BPMN, "bpmn:extensionElements");
            element.insertBefore(around, element.getFirstChild());
        }
        return (Element) around.appendChild(document.createElementNS(CAMUNDA, "camunda:" + name));
    }

    /** Gives it another id, by which whatever refers to it goes on referring to it. */
    private void give(Element element, String id) {
        String old = element.getAttribute("id");
        all().forEach(one -> REFERENCES.stream().filter(reference -> one.getAttribute(reference).equals(old)).forEach(reference ->
            one.setAttribute(reference, id)));
    }

    private Element renamed(Element element, String name) {
        return (Element) document.renameNode(element, BPMN, "bpmn:" + name);
    }

    private List<Element> all() {
        return list(document.getElementsByTagNameNS("*", "*"));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }

    private static List<Element> list(org.w3c.dom.NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Node> attributes(Element element) {
        List<Node> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add(element.getAttributes().item(i));
        }
        return attributes;
    }
}
