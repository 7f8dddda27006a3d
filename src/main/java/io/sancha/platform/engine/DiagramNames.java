package io.sancha.platform.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What the elements of the diagrams are called, Chinese then English, in the version of the diagram that was followed at the time. */
@Component
public class DiagramNames {
    private final RepositoryService repository;
    /** A deployed diagram never changes, so its names are read once. */
    private final Map<String, Map<String, String>> byDiagram = new ConcurrentHashMap<>();

    DiagramNames(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The name of an element on one line; null where the diagram has no such element or the reader may not see the diagram.
     *
     * @param diagram the process and its version, such as {@code diligence:3}, as the trail keeps it
     * @param element id of the element, such as {@code submit-report}
     */
    public String of(String diagram, String element) {
        if (diagram == null || element == null) {
            return null;
        }
        Map<String, String> names = byDiagram.get(diagram);
        if (names == null) {
            names = read(diagram.split(":", 2));
            if (!names.isEmpty()) {
                byDiagram.put(diagram, names);
            }
        }
        return names.get(element);
    }

    private Map<String, String> read(String[] keyAndVersion) {
        ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(keyAndVersion[0])
            .processDefinitionVersion(Integer.valueOf(keyAndVersion[1])).singleResult();
        Map<String, String> names = new HashMap<>();
        if (definition != null) {
            for (FlowElement element : repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowElement.class)) {
                if (element.getName() != null) {
                    names.put(element.getId(), element.getName().replaceAll("\\s+", " "));
                }
            }
        }
        return names;
    }
}
