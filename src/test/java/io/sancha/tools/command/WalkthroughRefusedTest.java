package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code walkthrough --processes} with a diagram that the guard refuses: told at once, before a database and an engine are made for it. */
class WalkthroughRefusedTest {
    @Test
    void whatTheGuardRefusesIsNotPrepared(@TempDir Path folder) throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Path review = Files.createDirectory(folder.resolve("review"));
        Files.writeString(review.resolve("review.bpmn"), Trees.changed("review/review.bpmn", "camunda:candidateGroups=\"reviewer\"",
            "camunda:candidateGroups=\"relationship-manager\""));

        int exit = new CommandLine(new WalkthroughCommand()).execute("--processes", review.toString(), "--scratch", scratch.toString(), "dossier.json");

        assertThat(exit).isEqualTo(1);
        assertThat(scratch).isEmptyDirectory();
    }
}
