package io.sancha.platform.guard.read;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * A file of decision tables that could be read.
 *
 * @param file its name in the deployment
 * @param definitions the outermost element
 * @param model the same for whoever needs the typed model; null where it was not asked for
 */
public record Table(String file, Element definitions, DmnModelInstance model) {
    /** Keys of its decisions. */
    public List<String> keys() {
        return definitions.children("decision").stream().map(decision -> decision.given("id")).toList();
    }
}
