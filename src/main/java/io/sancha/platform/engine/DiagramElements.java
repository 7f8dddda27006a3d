package io.sancha.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the elements of a diagram are on which a token can stand. */
public final class DiagramElements {
    private final BpmnModelInstance model;

    DiagramElements(BpmnModelInstance model) {
        this.model = model;
    }

    /**
     * An element.
     *
     * @param name Chinese then English, on one line; null where it has none
     * @param kind as BPMN calls it, such as {@code userTask}
     * @param duty the group whose people do it; null where it is no task of a person
     * @param timer whether it waits for a time
     */
    public record Node(String id, String name, String kind, String duty, boolean timer) {
    }

    Map<String, Node> nodes() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean timer = node instanceof CatchEvent event && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            nodes.put(node.getId(), new Node(node.getId(), node.getName() == null ? null : node.getName().replaceAll("\\s+", " "),
                node.getElementType().getTypeName(), node instanceof UserTask task ? task.getCamundaCandidateGroups() : null, timer));
        }
        return nodes;
    }

    /** Ids of those that are done several times. */
    List<String> repeated() {
        return model.getModelElementsByType(Activity.class).stream().filter(one -> one.getLoopCharacteristics() != null).map(Activity::getId).toList();
    }
}
