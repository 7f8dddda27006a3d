package io.sancha.platform.guard.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * All files that would stand together, read.
 *
 * @param diagrams the diagrams, in the order of their names
 * @param tables the decision tables, in the order of their names
 * @param files the names of all files
 */
public record Tree(List<Diagram> diagrams, List<Table> tables, Set<String> files) {
    public Tree {
        diagrams = List.copyOf(diagrams);
        tables = List.copyOf(tables);
        files = Set.copyOf(files);
    }

    /** The typed models of the diagrams by their files' names. */
    public Map<String, BpmnModelInstance> models() {
        Map<String, BpmnModelInstance> models = new LinkedHashMap<>();
        diagrams.forEach(diagram -> models.put(diagram.file(), diagram.model()));
        return models;
    }

    /** The typed models of the decision tables by their files' names. */
    public Map<String, DmnModelInstance> tableModels() {
        Map<String, DmnModelInstance> models = new LinkedHashMap<>();
        tables.forEach(table -> models.put(table.file(), table.model()));
        return models;
    }

    public Optional<Diagram> diagram(String key) {
        return diagrams.stream().filter(diagram -> diagram.key().equals(key)).findFirst();
    }
}
