package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A test that takes too long for the README's command, or that tries only a part there, runs in the second stage of {@code .ci/run}, which names it; one
 * that is named nowhere never runs, or never as a whole.
 */
class SecondStageTest {
    private static final String LONG = "@Tag(\"long\")";
    private static final Path STAGES = Path.of(".ci/run");
    /** How often, how many, how far: what the second stage says and a test asks. */
    private static final Pattern SAID = Pattern.compile("-D((?!test\\b|test\\.)[\\w.]+)=\\d+");

    @Test
    void everyLongTestIsNamedInTheSecondStage() throws IOException {
        assertThat(unnamed(text -> text.contains("\n" + LONG) || text.contains("\n    " + LONG))).isEmpty();
    }

    @Test
    void whoeverTriesAPartIsNamedThereToo() throws IOException {
        List<String> said = SAID.matcher(Files.readString(STAGES)).results().map(one -> one.group(1)).filter(one -> !one.startsWith("jqwik")).toList();

        assertThat(said).contains("mutants.every", "walk.steps");
        assertThat(unnamed(text -> said.stream().anyMatch(one -> Pattern.compile("get(Integer|Long)\\(\"" + one).matcher(text).find()))).isEmpty();
    }

    private static List<String> unnamed(Predicate<String> asks) throws IOException {
        String stages = Files.readString(STAGES);
        try (Stream<Path> tree = Files.walk(Path.of("src/test/java"))) {
            return tree.filter(file -> file.toString().endsWith("Test.java")).filter(file -> asks.test(text(file)))
                .map(file -> file.getFileName().toString().replace(".java", "")).filter(name -> !stages.contains(name)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
