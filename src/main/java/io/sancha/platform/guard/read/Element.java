package io.sancha.platform.guard.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of an XML file as it stands there. Attributes of no namespace go by their name, those of the engine's as {@code camunda:formKey},
 * others as <code>{namespace}name</code>.
 */
public final class Element {
    /** Namespace of diagrams. */
    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> CAMUNDA = Set.of("http://camunda.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/dmn");

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final Element around;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String namespace, String name, Map<String, String> attributes, Element around) {
        this.namespace = namespace == null ? "" : namespace;
        this.name = name;
        this.attributes = attributes;
        this.around = around;
        if (around != null) {
            around.children.add(this);
        }
    }

    /** Whether a namespace is the engine's, under the name that our diagrams use. */
    public static boolean ofEngine(String namespace) {
        return CAMUNDA.contains(namespace);
    }

    /** Whether the engine might take a namespace for its own although it is written otherwise: what stands in it is not taken at all. */
    public static boolean likeEngine(String namespace) {
        return !ofEngine(namespace) && (namespace.startsWith("http://camunda.org/schema/1.0") || namespace.startsWith("http://activiti.org/"));
    }

    void says(String more) {
        text.append(more);
    }

    /** The name without a prefix, such as {@code userTask}. */
    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    /** Whether it is an element of BPMN of this name. */
    public boolean is(String bpmnName) {
        return BPMN.equals(namespace) && name.equals(bpmnName);
    }

    /** All attributes in the order of the file. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The attribute; null where it is not given. */
    public String attribute(String key) {
        return attributes.get(key);
    }

    /** The attribute; empty where it is not given. */
    public String given(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** What stands in it, without what stands in its children. */
    public String text() {
        return text.toString();
    }

    public List<Element> children() {
        return children;
    }

    /** Its children of this name. */
    public List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The element around it; null for the outermost. */
    public Element around() {
        return around;
    }

    /** Its id, or that of the nearest element around it that has one; empty if none has. */
    public String id() {
        for (Element element = this; element != null; element = element.around) {
            if (element.attributes.containsKey("id")) {
                return element.attributes.get("id");
            }
        }
        return "";
    }

    /** Itself and everything within it, in the order of the file. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    /** Everything of BPMN of this name within it. */
    public Stream<Element> all(String bpmnName) {
        return all().filter(element -> element.is(bpmnName));
    }

    /** The extensions of the engine's of this name that it carries itself, such as {@code executionListener}. */
    public List<Element> extensions(String extension) {
        return children("extensionElements").stream().flatMap(all -> all.children(extension).stream()).filter(child -> ofEngine(child.namespace)).toList();
    }
}
