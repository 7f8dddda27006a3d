package io.sancha.platform.guard.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The bank's own diagrams as they lie in {@code processes/}, by the names of their files in the deployment. */
final class OwnTree {
    private static final Path PROCESSES = Path.of("processes");

    private OwnTree() {
    }

    static Map<String, BpmnModelInstance> read() {
        Map<String, BpmnModelInstance> diagrams = new TreeMap<>();
        texts().forEach((name, text) -> diagrams.put(name, model(text)));
        return diagrams;
    }

    static BpmnModelInstance model(String text) {
        return Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                texts.put(PROCESSES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
