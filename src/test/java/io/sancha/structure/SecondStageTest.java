package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that takes too long for the README's command runs in the second stage of {@code .ci/run}, which names it; one that is named nowhere never runs. */
class SecondStageTest {
    private static final String LONG = "@Tag(\"long\")";

    @Test
    void everyLongTestIsNamedInTheSecondStage() throws IOException {
        String stages = Files.readString(Path.of(".ci/run"));
        try (Stream<Path> tree = Files.walk(Path.of("src/test/java"))) {
            List<String> unnamed = tree.filter(file -> file.toString().endsWith("Test.java")).filter(SecondStageTest::isLong)
                .map(file -> file.getFileName().toString().replace(".java", "")).filter(name -> !stages.contains(name)).toList();
            assertThat(unnamed).isEmpty();
        }
    }

    private static boolean isLong(Path file) {
        try {
            return Files.readString(file).contains("\n" + LONG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
