package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.Sancha;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The element templates are written where they are asked for, without a database and without a server. */
class TemplatesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theFilesAreWrittenAndThoseOfTheSameNamesAreReplaced() throws Exception {
        Path into = folder.resolve("of/modeler");
        Files.writeString(Files.createDirectories(into).resolve("review.json"), "[]");

        assertThat(Sancha.run("templates", "--into", into.toString())).isZero();

        assertThat(into.resolve("review.json")).hasSameTextualContentAs(Path.of(".camunda/element-templates/review.json"));
        assertThat(into).isDirectoryContaining(file -> file.endsWith("credit-lifecycle.json"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndEndsWithTwo() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertThat(Sancha.run("templates", "--into", file.resolve("below").toString())).isEqualTo(2);
        assertThat(Sancha.run("templates", "--onto", "x")).isEqualTo(2);
    }
}
