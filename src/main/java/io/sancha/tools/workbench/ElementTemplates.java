package io.sancha.tools.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.SourceReading;
import io.sancha.platform.guard.read.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The element templates of the contract, for Camunda Modeler: one for each task, call and awaited event, which a reviewer chooses by its name and which
 * gives the element all that the contract fixes. What tasks are called and what is done in them is said by the build's diagrams.
 */
public final class ElementTemplates {
    private static final ObjectWriter JSON = new ObjectMapper().writer(layout());

    private ElementTemplates() {
    }

    /** The files, by their names such as {@code review.json}: one a process, an array of its templates. The same each time, to the byte. */
    public static Map<String, String> files() {
        return files(Contract.ofTheBank(), new SourceReading((file, root) -> List.of(), (file, text) -> List.of(), false).read(BuildFiles.all()));
    }

    private static Map<String, String> files(Contract contract, Tree build) {
        Map<String, String> files = new TreeMap<>();
        for (ContractProcess process : contract.processes()) {
            Diagram diagram = build.diagram(process.key()).orElseThrow(() -> new IllegalStateException("the build has no process " + process.key()));
            files.put(process.key() + ".json", text(new TemplatesOfProcess(contract, process, diagram).all()));
        }
        return files;
    }

    private static String text(List<ElementTemplate> templates) {
        try {
            return JSON.writeValueAsString(templates) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a template is plain data", e);
        }
    }

    /** Two spaces a level and line feeds on every machine. */
    private static PrettyPrinter layout() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(lines).withObjectIndenter(lines);
    }
}
