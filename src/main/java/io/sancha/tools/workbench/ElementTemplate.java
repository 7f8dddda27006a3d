package io.sancha.tools.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * An element template as Camunda Modeler reads it: a name to choose, and what the element chosen gets.
 *
 * @param schema by which Modeler tells templates for Camunda 7
 * @param id such as {@code io.sancha.review.review-case}
 * @param appliesTo elements for which it is offered, such as {@code bpmn:Task}
 * @param elementType what such an element becomes; null where it stays what it is, as an event whose kind of waiting is drawn
 * @param entriesVisible whether Modeler goes on showing its own fields beside
 */
@JsonPropertyOrder({"$schema", "name", "id", "description", "category", "appliesTo", "elementType", "entriesVisible", "properties"})
record ElementTemplate(@JsonProperty("$schema") String schema, String name, String id, String description, Category category, List<String> appliesTo,
                       @JsonInclude(JsonInclude.Include.NON_NULL) ElementType elementType, boolean entriesVisible, List<Property> properties) {
    static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    /** Under what Modeler lists it. */
    record Category(String id, String name) {
    }

    record ElementType(String value) {
    }

    /** What the element gets; nobody is asked for it. */
    record Property(String type, String value, Binding binding) {
    }

    /**
     * Where that is written.
     *
     * @param type {@code property} for an attribute, or one of the engine's own, such as {@code camunda:out}
     * @param name the attribute; null for the engine's own
     * @param source the variable that {@code camunda:out} brings back; null for others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Binding(String type, String name, String source) {
    }

    /** An attribute, such as {@code camunda:formKey}. */
    static Property attribute(String name, String value) {
        return new Property("Hidden", value, new Binding("property", name, null));
    }

    /** The case that a called process is about. */
    static Property caseGiven(String expression) {
        return new Property("Hidden", expression, new Binding("camunda:in:businessKey", null, null));
    }

    /** The answer that a called process brings back, under its own name. */
    static Property broughtBack(String variable) {
        return new Property("Hidden", variable, new Binding("camunda:out", null, variable));
    }
}
