package io.sancha.platform.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bank's own files as they lie in {@code processes/}, and the same with one of them changed. */
public final class Trees {
    private static final Path PROCESSES = Path.of("processes");

    private Trees() {
    }

    public static List<SourceFile> ofTheBank() {
        try (Stream<Path> tree = Files.walk(PROCESSES, 2)) {
            return tree.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(bpmn|dmn|html|form)")).sorted()
                .map(file -> new SourceFile(PROCESSES.relativize(file).toString(), bytes(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(PROCESSES.resolve(file)), StandardCharsets.UTF_8);
    }

    /** The text of one of the bank's files with another word in it. @throws IllegalArgumentException if the word is not there */
    public static String changed(String file, String word, String other) {
        String text = text(file);
        if (!text.contains(word)) {
            throw new IllegalArgumentException(file + " has no " + word);
        }
        return text.replace(word, other);
    }

    /** The bank's files with this one in the place of its own, or beside them. */
    public static List<SourceFile> with(String file, String text) {
        List<SourceFile> files = new ArrayList<>(ofTheBank());
        files.removeIf(own -> own.name().equals(file));
        files.add(new SourceFile(file, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
