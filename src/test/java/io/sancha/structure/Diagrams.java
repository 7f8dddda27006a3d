package io.sancha.structure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The diagrams as they lie in {@code processes/}, read without the engine. */
final class Diagrams {
    static final Path PROCESSES = Path.of("processes");

    private Diagrams() {
    }

    record Diagram(String folder, File file, BpmnModelInstance model) {
        @Override
        public String toString() {
            return folder + "/" + file.getName();
        }
    }

    static List<Diagram> all() {
        return files(".bpmn").map(file -> new Diagram(file.getParent().getFileName().toString(), file.toFile(), Bpmn.readModelFromFile(file.toFile())))
            .toList();
    }

    static Stream<Path> files(String ending) {
        try (Stream<Path> tree = Files.walk(PROCESSES)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of tasks: what lies in a stage's folder itself, not the parts in its {@code facts/}. */
    static Stream<Path> forms() {
        return files(".html").filter(file -> file.getParent().getParent().equals(PROCESSES));
    }

    /** {@code submit-report} as Java writes it: {@code submitReport}. */
    static String camelCase(String id) {
        String[] words = id.split("-");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
